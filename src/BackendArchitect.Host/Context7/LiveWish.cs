namespace BackendArchitect.Host.Context7;

/// <summary>A technology to be read.</summary>
/// <param name="Technology">Its id.</param>
/// <param name="Version">The version somebody asked for; null for none.</param>
/// <param name="Topic">Name of the topic of the catalogue it was asked about; null for none.</param>
internal sealed record LiveWish(string Technology, string? Version = null, string? Topic = null);
