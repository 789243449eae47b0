namespace BackendArchitect.Conversation.Versions;

/// <summary>Why a technology could not be looked up in live documentation.</summary>
public enum LiveTrouble
{
    /// <summary>It was not asked about yet; the answer is there with one of the next messages.</summary>
    Pending,

    /// <summary>Nobody answered there, or what stands behind it did not.</summary>
    Away,

    /// <summary>No answer came within the time limit.</summary>
    Slow,

    /// <summary>Too much was asked of it; it is left alone for as long as it wants.</summary>
    Limited,

    /// <summary>It does not take the key of the settings.</summary>
    Refused,

    /// <summary>It has no library of that name and a good reputation.</summary>
    Unknown,

    /// <summary>What it answered could not be read.</summary>
    Unreadable,
}
