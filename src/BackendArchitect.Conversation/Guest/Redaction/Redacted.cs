namespace BackendArchitect.Conversation.Guest.Redaction;

/// <summary>A text as it may leave: people, companies, hosts, addresses and names are placeholders, secrets are masks.</summary>
/// <param name="Text"><c>[PERSON_1] of [COMPANY_1] asks …</c></param>
public sealed record Redacted(string Text, Redactor By)
{
    /// <summary>Puts what the placeholders of an answer stand for back in their place. A masked secret stays masked; a placeholder nobody gave stays as it is.</summary>
    public string Restore(string text) => By.Restore(text);
}
