namespace BackendArchitect.Engine.Existing;

/// <param name="Protocol">As the scheme tells; empty when there is none.</param>
/// <param name="Database">The database its path names; null when it names none.</param>
internal sealed record Address(string Host, string Protocol, string? Database);
