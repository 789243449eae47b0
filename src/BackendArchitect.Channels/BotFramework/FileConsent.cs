namespace BackendArchitect.Channels.BotFramework;

/// <summary>What somebody answered to "may I put this file among yours?".</summary>
/// <param name="File">The link we gave along, by which the file is known again; null when it is not there.</param>
/// <param name="UploadUrl">Where its bytes go; null when declined.</param>
/// <param name="ContentUrl">Where it will be found.</param>
/// <param name="UniqueId">The platform's id of it.</param>
/// <param name="FileType">Extension without the dot.</param>
public sealed record FileConsent(bool Accepted, string? File, string? UploadUrl, string? ContentUrl, string? UniqueId, string? Name, string? FileType);
