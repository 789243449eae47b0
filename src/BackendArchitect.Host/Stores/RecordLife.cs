namespace BackendArchitect.Host.Stores;

/// <summary>When a record goes by itself.</summary>
internal enum RecordLife
{
    /// <summary>It stays until it is removed.</summary>
    Stays,

    /// <summary>A week after it was written.</summary>
    Week,

    /// <summary>When nobody has touched it for as long as state is kept.</summary>
    Quiet,
}
