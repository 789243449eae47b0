namespace BackendArchitect.Conversation.Guest;

public enum GuestParameterKind
{
    /// <summary>One word, of a list where there is one.</summary>
    Word,

    /// <summary>Two or more words of a list.</summary>
    Words,

    /// <summary>A number from 1 on.</summary>
    Number,

    /// <summary>What the message says about the system: fact, value and the words it stands in.</summary>
    Facts,
}
