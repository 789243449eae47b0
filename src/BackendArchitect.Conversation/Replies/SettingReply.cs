using System.Collections.Immutable;
using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Dialogs;
using BackendArchitect.Conversation.Memory;
using BackendArchitect.Engine.Briefs;
using BackendArchitect.Engine.Costs;

namespace BackendArchitect.Conversation.Replies;

/// <summary>What designs of a place are counted with: what holds while nothing is set, and settings that do not go together.</summary>
internal static class SettingReply
{
    /// <summary>What holds for each setting nobody made, and how to make it.</summary>
    public static IEnumerable<Block> Open(Scene scene, Logbook logbook)
    {
        var words = scene.Words.House;
        bool IsSet(string fact) => logbook.House.Exists(rule => rule.Fact?.Id == fact);
        string[] open =
        [
            .. IsSet(FactIds.Currency) ? [] : new[] { words.OpenCurrency() },
            .. IsSet(FactIds.ExchangeRate) ? [] : new[] { words.OpenRate(ExchangeRates.Embedded.Source, $"{ExchangeRates.Embedded.Taken:yyyy-MM-dd}") },
            .. IsSet(FactIds.DayRate) ? [] : new[] { words.OpenDayRate() },
            .. IsSet(FactIds.CloudRegion) ? [] : new[] { words.OpenRegion(string.Join(", ", scene.Knowledge.Prices.Select(price => price.Region.ToLowerInvariant().Replace(" ", "", StringComparison.Ordinal)).Where(region => PriceRegions.Embedded.Find(region) is not null).Distinct().Order(StringComparer.Ordinal))) },
            .. IsSet(FactIds.Cloud) ? [] : new[] { words.OpenCloud() },
        ];
        return open.Length == 0 ? [] : [new Block.Paragraph(words.Open()), new Block.Bullets([.. open], Ordered: false)];
    }

    /// <summary>Refuses a currency nobody knows a rate of; null when all have one.</summary>
    public static Block? WithoutRate(Scene scene, Logbook logbook, IReadOnlyList<HouseRule> made)
    {
        var rules = Brief(logbook.House.AddRange(made));
        return made.Select(rule => rule.Fact).FirstOrDefault(fact => fact?.Id == FactIds.Currency)?.Value is FactValue.Choice(var code) && ExchangeRates.For(rules).Of(code) is null
            ? new Block.Paragraph(scene.Words.House.NoRate(code))
            : null;
    }

    /// <summary>Asks which holds, where what was just set cannot hold beside what was set before.</summary>
    public static IEnumerable<Block> Clashes(Scene scene, Logbook logbook, IReadOnlyList<HouseRule> made)
    {
        var brief = Brief(logbook.House);
        if (brief.Count < 2 || made.All(rule => rule.Fact is null))
        {
            yield break;
        }

        foreach (var clash in scene.Model(brief).Contradictions)
        {
            var rules = logbook.House.FindAll(rule => clash.Facts.Any(fact => fact.Id == rule.Fact?.Id || (fact.Id == FactIds.HostingRegion && rule.Fact?.Id == FactIds.CloudRegion)));
            if (rules.Count > 1 && rules.Exists(made.Contains))
            {
                yield return new Block.Note(scene.Words.House.Clash(clash.Says, string.Join(", ", rules.Select(rule => $"{rule.Id} (“{PlainText.Of(rule.Title, 60)}”)"))), "warning");
                yield return new Block.Buttons([.. rules.Select(rule => new Button(scene.Words.House.DropButton(rule.Id), CommandLanguage.Print(new Command.DropHouseRule(rule.Id))))]);
            }
        }
    }

    private static Ledger Brief(ImmutableList<HouseRule> house) => Ledger.Empty.With(house.Select(rule => rule.Said).OfType<Fact>());
}
