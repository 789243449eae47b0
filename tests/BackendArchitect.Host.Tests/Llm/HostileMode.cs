namespace BackendArchitect.Host.Tests.Llm;

/// <summary>What an endpoint can do to whoever asks it.</summary>
public enum HostileMode
{
    /// <summary>Answers as it should.</summary>
    None,

    /// <summary>Events that are no JSON.</summary>
    BrokenJson,

    /// <summary>Words without end.</summary>
    EndlessStream,

    /// <summary>429, to be asked again in a second.</summary>
    TooManyForASecond,

    /// <summary>429, to be asked again in a minute.</summary>
    TooManyForAMinute,

    /// <summary>429 and nothing more.</summary>
    TooMany,

    /// <summary>500.</summary>
    ServerError,

    /// <summary>401.</summary>
    WrongKey,

    /// <summary>Takes the question and says nothing.</summary>
    Silence,

    /// <summary>One line of many megabytes.</summary>
    Megabytes,

    /// <summary>Megabytes behind a 400.</summary>
    MegabytesOfRefusal,

    /// <summary>Hangs up in the middle of the answer.</summary>
    CutConnection,

    /// <summary>Ends the answer in good form in the middle.</summary>
    BrokenOff,

    /// <summary>A stream without a word.</summary>
    EmptyAnswer,

    /// <summary>A page of HTML.</summary>
    WrongContentType,

    /// <summary>A letter from time to time.</summary>
    SlowDrip,

    /// <summary>Only thinks, without end.</summary>
    EndlessThought,
}
