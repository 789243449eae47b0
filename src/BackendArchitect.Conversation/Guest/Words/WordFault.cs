namespace BackendArchitect.Conversation.Guest.Words;

/// <summary>Why a sentence of a language model is not shown.</summary>
public enum WordFault
{
    /// <summary>Characters that steer, hide or imitate.</summary>
    Characters,

    /// <summary>Markup a channel would act on, or code nobody vouches for.</summary>
    Markup,

    /// <summary>An address that is neither in the catalogue nor in the documentation asked.</summary>
    Link,

    /// <summary>A call to people or a channel.</summary>
    Mention,

    /// <summary>Words of the model about itself or its instructions, or a wish for a secret.</summary>
    Boilerplate,

    /// <summary>Something it says it did or will do: it cannot act.</summary>
    Promise,

    /// <summary>A number the evidence does not hold with that unit.</summary>
    Number,

    /// <summary>A technology or option, or another name, the evidence does not mention.</summary>
    Name,

    /// <summary>A recommendation against what was decided.</summary>
    Verdict,

    /// <summary>Words in a language in which numbers and promises cannot be checked.</summary>
    Language,

    /// <summary>Beyond the length that is shown, or announcing what was removed.</summary>
    Length,
}
