namespace BackendArchitect.Conversation.Guest;

/// <summary>What a language model could add to the answer of one message. Nothing of it is needed: without, the engine answers alone.</summary>
/// <param name="Reading">Its reading of the words: the engine's reader is lost, or left numbers unread, or it is another language.</param>
/// <param name="Answer">An answer to a question the catalogue does not cover.</param>
/// <param name="Wording">A few sentences in front of the engine's facts, to the very question.</param>
/// <param name="Opinions">What it would say to shared code beyond the rules.</param>
/// <param name="Domain">The things it would expect of a kind of system the catalogue does not know.</param>
public sealed record GuestNeeds(bool Reading, bool Answer, bool Wording, bool Opinions, bool Domain)
{
    public static readonly GuestNeeds Nothing = new(false, false, false, false, false);
}
