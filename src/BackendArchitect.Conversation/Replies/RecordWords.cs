namespace BackendArchitect.Conversation.Replies;

/// <summary>What the team decided before, beside what is said now. The sentences are in <c>Wording.yaml</c>.</summary>
public sealed class RecordWords(IReadOnlyDictionary<string, string> sentences) : WordingSection("records", sentences)
{
    public string Holds(string records) => Say([(nameof(records), records)]);

    public string AndMore(string records, string more) => Say([(nameof(records), records), (nameof(more), more)]);

    public string Departs(string record, string because) => Say([(nameof(record), record), (nameof(because), because)]);

    public string MoreDepartures(string more) => Say([(nameof(more), more)]);

    public string Silent(string decisions) => Say([(nameof(decisions), decisions)]);

    public string OptionDeparts(string option, string says) => Say([(nameof(option), option), (nameof(says), says)]);

    public string Conflict(string record, string recorded, string proposed, string driver) =>
        Say([(nameof(record), record), (nameof(recorded), recorded), (nameof(proposed), proposed), (nameof(driver), driver)]);

    public string Banned(string record, string title, string proposed) => Say([(nameof(record), record), (nameof(title), title), (nameof(proposed), proposed)]);
}
