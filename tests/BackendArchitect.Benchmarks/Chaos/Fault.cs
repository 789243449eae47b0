namespace BackendArchitect.Benchmarks.Chaos;

internal enum Fault
{
    None,

    /// <summary>429 with Retry-After; the message is not taken.</summary>
    Throttled,

    /// <summary>500; the message is not taken.</summary>
    Broken,

    /// <summary>Taken, and said so some seconds later.</summary>
    Slow,

    /// <summary>Taken, and the connection breaks before the platform says so.</summary>
    AnswerLost,
}
