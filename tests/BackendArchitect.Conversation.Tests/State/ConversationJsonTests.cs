using System.Collections.Immutable;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.State;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.State;

public sealed class ConversationJsonTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    private static readonly Ledger Brief = new(
    [
        new Fact(FactIds.TeamSize, FactValue.Of(8, 6), "people", FactKind.Stated, "6-8 of us", new FactSource("m1", "Anna")),
        new Fact(FactIds.Cloud, FactValue.Of("aws"), "", FactKind.Stated, "AWS", new FactSource("m1", "Anna"), 0.5),
        new Fact(FactIds.TeamSkills, FactValue.Of(["nodejs", "go"]), "", FactKind.Inferred, "Node", FactSource.Engine),
    ]);

    [Fact]
    public void A_state_survives_the_store()
    {
        var state = ConversationState.New.Only("clarify").Heard(["m1", "m2"]) with
        {
            Ledger = Brief,
            Pending = Brief.Without(FactIds.Cloud),
            Design = "abc",
            Welcomed = true,
            Asked = [new AskedQuestion("team", FactIds.TeamSize)],
            Skipped = ["budget"],
            Conflicts = [new Conflict(Brief.Facts[0], Brief.Facts[0] with { Value = FactValue.Of(9) })],
            Challenge = new Challenge("Ben", "Microservices", "24 engineers"),
        };

        var again = Again(state, ConversationJson.Default.ConversationState);

        Assert.Equal(Text(state, ConversationJson.Default.ConversationState), Text(again, ConversationJson.Default.ConversationState));
        Assert.Equal(state.Ledger, again.Ledger);
        Assert.Equal(state.Pending, again.Pending);
        Assert.Equal(state.Conflicts, again.Conflicts);
        Assert.Equal(state.Seen, again.Seen);
    }

    [Fact]
    public void A_logbook_survives_the_store()
    {
        var logbook = Logbook.Empty.With(new Appointment("digest", Noon, "digest now")) with
        {
            Decisions = [new LoggedDecision(1, "architecture-style", "modular-monolith", "Style: monolith", "abc", "Anna", Noon, new DateOnly(2027, 5, 22))],
            Designs = [new LoggedDesign("abc", "Shop", "c", "Anna", Noon, Brief, []) { MonthlyLow = 10.5m }],
        };

        var again = Again(logbook, ConversationJson.Default.Logbook);

        Assert.Equal(Text(logbook, ConversationJson.Default.Logbook), Text(again, ConversationJson.Default.Logbook));
        Assert.Equal(logbook.Decisions, again.Decisions);
        Assert.Equal(logbook.Appointments, again.Appointments);
        Assert.Equal(logbook.Designs[0].Brief, again.Designs[0].Brief);
    }

    [Fact]
    public void An_old_logbook_still_reads()
    {
        const string old = """
            {"decisions":[{"number":1,"decision":"architecture-style","option":"modular-monolith","title":"Style: monolith","design":"abc","by":"Anna",
            "at":"2026-11-22T12:00:00+00:00","review":"2027-05-22","dissent":"Dissent of Ben: services. Reopen when: 24 engineers"}]}
            """;

        var logbook = JsonSerializer.Deserialize(old, ConversationJson.Default.Logbook)!;

        var record = Assert.Single(logbook.Decisions);
        Assert.Equal((DecisionStatus.Accepted, "Anna", new DateOnly(2027, 5, 22)), (record.Status, record.Last.By, record.ReviewBy));
        Assert.Contains("24 engineers", Assert.Single(record.LostVoices).Argument, StringComparison.Ordinal);
        Assert.All(typeof(Logbook).GetProperties().Where(property => property.PropertyType.Name.StartsWith("Immutable", StringComparison.Ordinal)), property =>
            Assert.True(property.GetValue(logbook) is not null, $"Logbook.{property.Name} is null when an older logbook lacks it: make it empty in its setter"));
        Assert.Equal(2, logbook.NextNumber());
        Assert.Equal(record, JsonSerializer.Deserialize(Text(record, ConversationJson.Default.LoggedDecision), ConversationJson.Default.LoggedDecision));
    }

    [Fact]
    public void An_empty_state_survives_the_store()
    {
        var again = Again(ConversationState.New, ConversationJson.Default.ConversationState);

        Assert.Equal(Ledger.Empty, again.Ledger);
        Assert.Null(again.Pending);
        Assert.Empty(again.Dialogs);
    }

    [Fact]
    public void A_state_of_an_earlier_version_is_read()
    {
        const string Old = """
            {"welcomed":true,"decisions":[{"number":1,"decision":"architecture-style"}],"logbook":{"decisions":[]},
             "last":{"before":{"decisions":[{"number":7}]},"said":[]}}
            """;

        var state = JsonSerializer.Deserialize(Old, ConversationJson.Default.ConversationState)!;

        Assert.True(state.Welcomed);
        Assert.Empty(state.Logbook.Decisions);
        Assert.Empty(state.Dialogs);
    }

    public static TheoryData<Type> Kept() => [typeof(ConversationState), .. typeof(Logbook).Assembly.GetTypes().Where(type =>
        type is { Namespace: "BackendArchitect.Conversation.Memory", IsPublic: true, IsClass: true } && type.GetMethod("<Clone>$") is not null)];

    /// <summary>The source generator gives null to what is absent, and not what the property begins with.</summary>
    [Theory, MemberData(nameof(Kept))]
    public void What_an_earlier_version_did_not_keep_reads_as_empty_and_not_as_null(Type type)
    {
        var parameters = type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.Name).ToHashSet();
        var needed = type.GetProperties().Where(property => !parameters.Contains(property.Name) && property.CanWrite && !property.PropertyType.IsValueType
            && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.NotNull);

        if (ConversationJson.Default.GetTypeInfo(type) is { } known)
        {
            var read = JsonSerializer.Deserialize("{}", known)!;
            Assert.All(needed, property => Assert.True(property.GetValue(read) is not null, $"{type.Name}.{property.Name}: write init => field = value ?? [];"));
        }
    }

    [Fact]
    public void Every_kind_of_block_survives_the_store()
    {
        var file = new FileRef("abc", "diagrams/c4-container.png", "c4-container.png", "Container diagram");
        var reply = new Reply("m1-1",
        [
            new Block.Heading("Head"), new Block.Paragraph("Text"), new Block.Bullets(["one", "two"], true),
            new Block.Table(["a", "b"], [["1", "2"], ["3", "4"]]), new Block.Picture(file, "alt"), new Block.Code("sql", "select 1"),
            new Block.Ask("team", "How many?", "why", [new Button("6", "answer team 1", true)]), new Block.Buttons([new Button("Go", "design")]),
            new Block.Files([file]), new Block.Note("careful", "warning"),
        ]);
        var outcome = new TurnOutcome(ConversationState.New, [reply], [new DesignRecord("abc", Brief)]);

        var again = Again(outcome, ConversationJson.Default.TurnOutcome);

        Assert.Equal(Text(outcome, ConversationJson.Default.TurnOutcome), Text(again, ConversationJson.Default.TurnOutcome));
        Assert.Equal(reply.Blocks.Select(block => block.GetType()), again.Replies[0].Blocks.Select(block => block.GetType()));
        Assert.Equal(Brief, again.Designs[0].Brief);
    }

    [Fact]
    public void A_message_survives_the_store()
    {
        var message = new InboundMessage(
            "m1", InboundKind.Action, new ConversationAddress("webchat", "webchat:1", ConversationKind.Personal, "{}"), new Person("u1", "Anna"),
            "", "answer team 1", ImmutableDictionary<string, string>.Empty.Add("team", "6"), Noon);

        var again = Again(message, ConversationJson.Default.InboundMessage);

        Assert.Equal(message with { Values = again.Values }, again);
        Assert.Equal("6", again.Values["team"]);
        Assert.Contains("\"Action\"", Text(message, ConversationJson.Default.InboundMessage), StringComparison.Ordinal);
    }

    [Fact]
    public void A_state_stays_small()
    {
        var text = Text(ConversationState.New with { Ledger = Brief }, ConversationJson.Default.ConversationState);

        Assert.True(text.Length < 1200, $"{text.Length} characters for three facts");
    }

    private static T Again<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Deserialize(Text(value, type), type)!;

    private static string Text<T>(T value, JsonTypeInfo<T> type) => JsonSerializer.Serialize(value, type);
}
