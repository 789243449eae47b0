namespace BackendArchitect.Engine.Reviews.Idl;

/// <summary>A word of an interface definition.</summary>
/// <param name="Text">Of a text what stands between its quotes.</param>
/// <param name="Line">1 for the first.</param>
/// <param name="Column">1 for the first.</param>
internal readonly record struct IdlToken(IdlTokenKind Kind, string Text, int Line, int Column)
{
    public static readonly IdlToken End = new(IdlTokenKind.End, "", 0, 0);

    public bool IsName => Kind == IdlTokenKind.Name;

    public bool Is(string text) => Kind is IdlTokenKind.Name or IdlTokenKind.Sign && Text == text;
}
