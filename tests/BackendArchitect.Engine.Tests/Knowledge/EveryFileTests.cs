using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Knowledge;

public sealed class EveryFileTests
{
    private static readonly Lazy<KnowledgeBase> Shipped = new(KnowledgeLoader.Load);

    private static KnowledgeBase Knowledge => Shipped.Value;

    [Fact]
    public void Each_file_loads_against_its_schema_and_the_others()
    {
        Assert.Equal(64, Knowledge.Version.Length);
        Assert.NotEmpty(Knowledge.Decisions);
    }

    [Fact]
    public void Each_rule_proves_that_it_fires_and_that_it_stays_silent()
    {
        foreach (var rule in Knowledge.Rules)
        {
            var when = Expression.Parse(rule.When);
            Assert.True(rule.Examples.Any(example => example.Fires) && rule.Examples.Any(example => !example.Fires), $"{rule.Id} needs one example of each kind.");
            Assert.All(rule.Examples, example => Assert.True(when.Holds(ScopeOf(example)) == example.Fires, $"{rule.Id}: fires={example.Fires} is not what '{rule.When}' gives."));
        }
    }

    [Fact]
    public void A7_Each_contradiction_proves_that_it_fires_and_that_it_stays_silent()
    {
        Assert.NotEmpty(Knowledge.Contradictions);
        foreach (var contradiction in Knowledge.Contradictions)
        {
            var when = Expression.Parse(contradiction.When);
            Assert.True(contradiction.Examples.Any(example => example.Fires) && contradiction.Examples.Any(example => !example.Fires), $"{contradiction.Id} needs one example of each kind.");
            Assert.All(contradiction.Examples, example => Assert.True(when.Holds(ScopeOf(example)) == example.Fires, $"{contradiction.Id}: fires={example.Fires} is not what '{contradiction.When}' gives."));
        }
    }

    [Fact]
    public void Each_source_says_how_it_is_known_and_when_it_was_checked() => Assert.All(Sources(), source =>
    {
        Assert.True(source.Mark is "read" or "known" or "assumption", source.Mark);
        Assert.InRange(source.Checked, new DateOnly(2020, 1, 1), new DateOnly(2030, 1, 1));
        Assert.True(source.Url is not null || source.Mark == "assumption", $"'{source.Title}' has no address.");
    });

    [Fact]
    public void Each_address_is_absolute() =>
        Assert.All(Sources().Select(source => source.Url).OfType<Uri>().Concat(Knowledge.Technologies.Select(technology => technology.Docs)), url => Assert.True(url.IsAbsoluteUri, url.ToString()));

    [Fact]
    public void Records_come_sorted_by_id_and_decisions_in_their_order()
    {
        Assert.Equal(Knowledge.Technologies.Select(technology => technology.Id).Order(StringComparer.Ordinal), Knowledge.Technologies.Select(technology => technology.Id));
        Assert.Equal(Knowledge.Decisions.Select(decision => decision.Order).Order(), Knowledge.Decisions.Select(decision => decision.Order));
    }

    [Fact]
    public void The_same_files_have_the_same_version() => Assert.Equal(Knowledge.Version, KnowledgeLoader.Load().Version);

    private static Scope ScopeOf(RuleExample example) => example.Given.Aggregate(Scope.Empty, (scope, pair) => pair.Value switch
    {
        double number => scope.With(pair.Key, number),
        bool flag => scope.With(pair.Key, flag),
        string text => scope.With(pair.Key, text),
        IReadOnlyList<string> many => scope.With(pair.Key, many),
        _ => throw new InvalidOperationException($"'{pair.Key}' holds {pair.Value.GetType()}."),
    });

    private static IEnumerable<Source> Sources() =>
    [
        .. Knowledge.Technologies.SelectMany(technology => technology.Sources),
        .. Knowledge.Decisions.SelectMany(decision => decision.Sources),
        .. Knowledge.Drivers.SelectMany(driver => driver.Sources),
        .. Knowledge.Domains.SelectMany(domain => domain.Sources),
        .. Knowledge.Prices.Select(price => price.Source),
        .. Knowledge.Rules.SelectMany(rule => rule.Sources),
        .. Knowledge.Contradictions.SelectMany(contradiction => contradiction.Sources),
        .. Knowledge.Questions.SelectMany(question => question.Sources),
        .. Knowledge.Topics.SelectMany(topic => topic.Sources), // the patterns are among them
        .. Knowledge.Practices.SelectMany(practice => practice.Sources),
        .. Knowledge.Migrations.SelectMany(guide => guide.Sources),
        .. Knowledge.Checklists.SelectMany(list => list.Sources),
        .. Knowledge.Diagnoses.SelectMany(guide => guide.Sources),
        .. Knowledge.Versions.SelectMany(product => product.Sources),
        .. Knowledge.Advisories.SelectMany(advisory => advisory.Sources),
        .. Knowledge.Outdated.SelectMany(practice => practice.Sources),
    ];
}
