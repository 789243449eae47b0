namespace BackendArchitect.Engine.Knowledge;

/// <summary>A relation from one part to another; exactly one end is the part it stands under.</summary>
public sealed record LinkTemplate(string From, string To, string Label, string? Protocol, bool Async);
