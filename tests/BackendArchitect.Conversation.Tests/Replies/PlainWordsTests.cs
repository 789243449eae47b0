using System.Text.RegularExpressions;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Replies;

/// <summary>Whatever part is shown, it is written for people: no ids, no "1 writes".</summary>
public sealed partial class PlainWordsTests
{
    /// <summary>Ids nobody would write in a sentence: closed words with a hyphen, and technologies whose name is another.</summary>
    private static readonly string[] Ids =
    [
        .. FactCatalogue.All.SelectMany(fact => fact.Words).Where(word => word.Contains('-', StringComparison.Ordinal) && word is not ("on-premises" or "e-commerce")),
        .. Talk.Knowledge.Decisions.SelectMany(decision => decision.Options)
            .Where(option => option.Id.Contains('-', StringComparison.Ordinal) && !option.Name.Contains(option.Id, StringComparison.OrdinalIgnoreCase)).Select(option => option.Id),
        .. Talk.Knowledge.Technologies.Where(technology => !technology.Name.Equals(technology.Id, StringComparison.OrdinalIgnoreCase))
            .Select(technology => technology.Id).Where(id => id is "nodejs" or "csharp" || id.Contains('-', StringComparison.Ordinal)),
    ];

    public static TheoryData<string> Briefs =>
    [
        "e-commerce platform for 100k concurrent users on sale days, 6 engineers, mostly node, 8k a month, stripe, AWS, PCI, just answer",
        "telemetry platform, 50000 events per second from 200k devices, team of 9, python, azure, 99.99 %, 500 dollars a month, just answer",
        "clinic booking with patient data, HIPAA, GDPR, 1 developer, C#, deploys are slow and hurt, database queries take too long, 40 users a day, just answer",
    ];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void No_part_shows_an_id_or_a_plural_of_one(string brief)
    {
        var talk = new Talk().Say(brief);
        foreach (var part in DesignParts.All)
        {
            talk.Command($"show {part}");
            var text = Links().Replace(string.Join('\n', talk.Blocks.Where(block => block is not Block.Code).Select(BlockText.Of)), "");

            Assert.All(Ids, id => Assert.False(Regex.IsMatch(text, $@"(?<![\w/.-]){Regex.Escape(id)}(?![\w/.-])"), $"{part} shows '{id}'\n{text}"));
            Assert.False(One().IsMatch(text), $"{part}: {One().Match(text).Value}\n{text}");
        }
    }

    [GeneratedRegex(@"\(https?://[^)]*\)|`[^`]*`|\S+\.(md|yaml|sql|js|json|png|html)")]
    private static partial Regex Links();

    [GeneratedRegex(@"(?<![\d.,–×/:-]|\d )\b1 (requests|reads|writes|people|engineers|services|days|weeks|engineer-days|messages|patterns|risks|phases|items|warnings)\b")]
    private static partial Regex One();
}
