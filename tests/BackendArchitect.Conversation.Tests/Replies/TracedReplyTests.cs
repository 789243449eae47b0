using System.Globalization;
using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Guest.Words;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Tests.Transcripts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Records;
using BackendArchitect.Deliverables.Tracing;
using BackendArchitect.Engine;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Knowledge;
using Xunit.Abstractions;

namespace BackendArchitect.Conversation.Tests.Replies;

public sealed partial class TracedReplyTests(ITestOutputHelper output)
{
    private static readonly HashSet<string> Links = [.. CatalogueText.Links(Talk.Knowledge).SelectMany(link => new[] { link, new Uri(link).AbsoluteUri })];

    private static readonly string[] Asked = ["show costs", "show numbers", "show options", "show technologies", "show flips", "show risks", "show security", "show scaling", "show roadmap", "show assumptions", "show alternatives", "show gate", "show operations", "show patterns"];

    private const double DaysPerMonth = 365 / 12d;

    private static readonly DateOnly Today = new(2026, 11, 22);

    private readonly List<UntracedNumber> _untraced = [];

    /// <summary>What was said before is compared with what is said now.</summary>
    private readonly List<Ledger> _briefs = [];

    private readonly Dictionary<Ledger, NumberLint> _lints = [];

    private readonly List<Origin> _known = [];

    public static TheoryData<string> Briefs => GoldenBriefs.Names;

    public static TheoryData<string> Transcripts => TranscriptTests.Files;

    [Theory]
    [MemberData(nameof(Briefs))]
    public void X1_G3_Every_number_of_a_golden_design_in_chat_has_a_parent_and_every_link_is_the_catalogues(string name)
    {
        var talk = new Talk();
        Lint(talk.Say($"{GoldenBriefs.Words[name]} Just answer."));
        foreach (var part in Asked)
        {
            Lint(talk.Command(part));
        }

        Lint(talk.Say("why this database?"));
        Lint(talk.Say("what if we had ten times the users?"));
        Assert.Empty(_untraced);
        Assert.All(Design(talk).Technologies, choice => Assert.NotEmpty(choice.Sources));
    }

    [Theory]
    [MemberData(nameof(Transcripts))]
    public void X1_G3_Every_number_of_a_transcript_has_a_parent_and_every_link_is_the_catalogues(string file)
    {
        var talk = new Talk();
        foreach (var line in TranscriptFile.Read(file).Turns)
        {
            TranscriptTests.Act(talk, line);
            Lint(talk);
        }

        Assert.Empty(_untraced);
    }

    [Fact]
    public void G3_No_topic_and_no_technology_is_explained_with_another_link_or_without_a_source()
    {
        foreach (var topic in Talk.Knowledge.Topics)
        {
            var talk = new Talk().Command($"topic {topic.Id}");
            Linted(talk);
            Assert.Contains("Sources:", talk.Text, StringComparison.Ordinal);
        }

        foreach (var technology in Talk.Knowledge.Technologies)
        {
            var talk = new Talk().Say($"what is {technology.Name}?");
            Linted(talk);
            Assert.NotEmpty(technology.Sources);
        }
    }

    [Fact]
    public void G3_What_nobody_can_look_up_is_labelled_unverified()
    {
        Source[] sources = [new("Our own measure", null, new DateOnly(2026, 11, 22), "assumption"), new("PostgreSQL", new Uri("https://www.postgresql.org/docs/18/"), new DateOnly(2026, 11, 22), "known")];

        Assert.Equal("Our own measure (2026-11-22, unverified) · [PostgreSQL](https://www.postgresql.org/docs/18/) (2026-11-22)", WhyReply.Sources(sources));
    }

    [Theory]
    [InlineData("It will be available 99.99 % of the time.")]
    [InlineData("Expect ninety-nine point nine nine percent.")]
    public void X1_A_number_the_model_adds_to_a_reply_is_stripped(string claim)
    {
        var talk = new Talk().Say($"{GoldenBriefs.Words["shop-for-a-village"]} Just answer.");
        var reply = BlockMarkdown.Of(talk.Blocks);

        var words = new WordGuard(Talk.Knowledge).Keep($"The design is made for one developer. {claim}", new GuestEvidence([reply], [], GuestText));

        Assert.Equal("The design is made for one developer.", words.Text);
        Assert.Equal(WordFault.Number, Assert.Single(words.Removed).Fault);
    }

    private const string GuestText = "A small online shop, I am the only developer.";

    private void Lint(Talk talk)
    {
        Linted(talk);
        _briefs.AddRange(new[] { talk.State.Pending, talk.State.Ledger }.OfType<Ledger>().Where(brief => !_lints.ContainsKey(brief)));
        foreach (var brief in _briefs.Where(brief => !_lints.ContainsKey(brief)))
        {
            var design = Architect.Design(brief, Talk.Knowledge);
            var origins = Origins.Of(design, Talk.Knowledge);
            _lints[brief] = new NumberLint(origins);
            _known.AddRange(origins.All);
            _known.AddRange(design.Decisions.SelectMany(decision => decision.Considered).Select(option => new Origin(Math.Round(option.Total), "", $"score of {option.Id}")));
        }

        var spoken = NumberReader.Read(string.Join('\n', talk.Log.Split('\n').Where(line => line.StartsWith("> ", StringComparison.Ordinal)))).Select(token => token.Value).ToHashSet();
        var untraced = _lints.Values.Select(lint => lint.Check("reply", talk.Text).AsEnumerable()).Aggregate((left, right) => left.Intersect(right))
            .Where(number => !spoken.Contains(Value(number)) && !IsRounded(number) && !IsComputed(number, talk.Text)).ToList();
        foreach (var number in untraced)
        {
            output.WriteLine($"{number}");
        }

        _untraced.AddRange(untraced);
    }

    /// <summary>Chat says amounts to two digits.</summary>
    private bool IsRounded(UntracedNumber number) =>
        _known.Exists(origin => (number.Unit.Length == 0 || UnitTable.Find(number.Unit)?.Dimension == UnitTable.Find(origin.Unit)?.Dimension) && Math.Abs(Amounts.Significant(Math.Abs(origin.Value), 2) - Value(number)) <= 1e-6 * Value(number));

    /// <summary>Computed while it is said, from what stands beside it: the age of a dated table, a day so long from today, or one number of the line divided by another.</summary>
    private static bool IsComputed(UntracedNumber number, string text)
    {
        if (DateOnly.TryParseExact(number.Written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var named))
        {
            return named == Today.AddMonths(DecisionRecord.ReviewMonths) || named == Today || Terms.Contains(named.DayNumber - Today.DayNumber)
                || Enumerable.Range(1, 24).Any(months => Math.Abs(named.DayNumber - Today.DayNumber - (months * DaysPerMonth)) <= 1);
        }

        var value = Value(number);
        var others = NumberReader.Read(text.Split('\n')[Math.Max(0, number.Line - 1)]).Select(token => token.Value).ToList();
        return NumberReader.Dates(text).Any(day => number.Unit == "days" && Today.DayNumber - day.DayNumber == (int)value)
            || others.Exists(above => others.Exists(below => below > 0 && Math.Abs(Math.Round(above / below, 2) - value) < 1e-9 && above != value && below != value));
    }

    /// <summary>After how many days a kind of assumption is looked at again, as <c>AssumptionTerms.yaml</c> says.</summary>
    private static readonly HashSet<int> Terms = [90, 180, 365];

    private static readonly string[] ExampleEnds = ["example.com", ".example", ".internal", ".svc", ".local"];

    private static double Value(UntracedNumber number) => double.TryParse(number.Written.Replace(",", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var value) ? value : double.NaN;

    private static void Linted(Talk talk) => Assert.All(talk.Blocks, block =>
    {
        foreach (var link in Addresses().Matches(BlockText.Of(block)).Select(match => match.Value.TrimEnd('.', ',')))
        {
            Assert.True(Links.Contains(link) || (block is Block.Code && IsExample(link)), $"{link}: {BlockText.Of(block)}");
        }
    });

    /// <summary>A name that leads nowhere outside, as examples of code use it.</summary>
    private static bool IsExample(string link) => !Uri.TryCreate(link, UriKind.Absolute, out var read) || read.IsLoopback || !read.Host.Contains('.', StringComparison.Ordinal)
        || ExampleEnds.Any(end => read.Host.EndsWith(end, StringComparison.Ordinal));

    private static Blueprint Design(Talk talk) => Architect.Design(talk.State.Ledger, Talk.Knowledge);

    [GeneratedRegex(@"https?://[^\s<>|""\])`]+", RegexOptions.CultureInvariant)]
    private static partial Regex Addresses();
}
