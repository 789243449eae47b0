namespace BackendArchitect.Deliverables.Tracing;

/// <summary>How a file holds its text.</summary>
internal enum TextKind
{
    /// <summary>Markdown or plain words.</summary>
    Prose,

    /// <summary>HTML or SVG: the words between the tags.</summary>
    Markup,

    /// <summary>A contract, schema, program or configuration.</summary>
    Source,
}
