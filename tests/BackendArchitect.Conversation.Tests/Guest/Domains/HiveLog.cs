using BackendArchitect.Conversation.Guest;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Conversation.Tests.Guest.Domains;

/// <summary>A kind of system no template fits, and what a language model says to it.</summary>
internal static class HiveLog
{
    public const string Wish = "Design a backend for a beekeeping cooperative's hive log. We track hives and harvests. We are 4 developers who know Node, 800 dollars a month on AWS, launch in 5 months, 2,000 registered people";

    public const string Domain = """
        {
          "name": "hive log",
          "entities": [
            { "name": "Apiary", "of": "A place where several hives stand", "fields": [{ "name": "site", "type": "place" }], "belongs_to": [] },
            { "name": "Hive", "of": "A box one colony lives in", "fields": [{ "name": "queen colour", "type": "text" }, { "name": "strength", "type": "number" }], "belongs_to": ["Apiary"] },
            { "name": "Inspection", "of": "A look into one hive", "fields": [{ "name": "weather", "type": "text" }, { "name": "queen seen", "type": "yes-no" }], "belongs_to": ["Hive"] },
            { "name": "Treatment", "of": "What was given against mites", "fields": [{ "name": "given on", "type": "date" }], "belongs_to": ["Hive"] }
          ],
          "operations": [
            { "name": "record inspection", "entity": "Inspection", "kind": "write" },
            { "name": "move to apiary", "entity": "Hive", "kind": "write" },
            { "name": "find hives without queen", "entity": "Hive", "kind": "read" }
          ]
        }
        """;

    public static Talk SayTo(this Talk talk, string text, string? domain) =>
        talk.Send(talk.Message(InboundKind.Text, "Anna", text, null) with { Guest = domain is null ? null : new GuestNote { Domain = domain } });
}
