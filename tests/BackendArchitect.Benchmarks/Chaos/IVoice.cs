namespace BackendArchitect.Benchmarks.Chaos;

/// <summary>Says things over one platform, as that platform delivers them.</summary>
internal interface IVoice
{
    /// <summary>Delivers a message until it is taken or the platform gives it up.</summary>
    /// <returns>Whether the host said yes to it.</returns>
    Task<bool> SayAsync(int conversation, int number);

    /// <summary>Delivers an old message once more, as a platform does that did not see the yes.</summary>
    Task RepeatAsync(int conversation, int number);
}
