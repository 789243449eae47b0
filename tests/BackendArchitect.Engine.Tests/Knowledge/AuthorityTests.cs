using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

public sealed class AuthorityTests
{
    private static readonly KnowledgeBase Catalogue = KnowledgeLoader.Load();

    [Fact]
    public void G8_every_id_that_is_cited_belongs_to_somebody_in_the_catalogue()
    {
        var cited = Catalogue.Practices.SelectMany(practice => practice.References.Select(reference => (From: practice.Id, reference)))
            .Concat(Catalogue.Checklists.SelectMany(list => list.Items).SelectMany(item => item.Reference.Split(';', StringSplitOptions.TrimEntries).Select(reference => (From: item.Id, reference))));

        Assert.All(cited, citation => Assert.True(Authorities.Embedded.Of(citation.reference) is not null, $"{citation.From} cites '{citation.reference}', which nobody in authorities.yaml is."));
    }

    [Fact]
    public void G8_red_flags_and_review_rules_that_are_cited_exist()
    {
        var known = Catalogue.Rules.Select(rule => rule.Id).Concat(Catalogue.Reviews.Select(rule => rule.Id)).Concat(Catalogue.Practices.Select(practice => practice.Id)).ToHashSet(StringComparer.Ordinal);
        var cited = Catalogue.Checklists.SelectMany(list => list.Items).SelectMany(item => item.Reference.Split(';', StringSplitOptions.TrimEntries)).Where(reference => reference is ['R', 'F', >= '0' and <= '9', ..]).Distinct();

        Assert.All(cited, id => Assert.Contains(id, known));
    }

    [Fact]
    public void G8_the_catalogue_names_source_licence_and_date()
    {
        Assert.NotEmpty(Authorities.Embedded.All);
        Assert.All(Authorities.Embedded.All, authority =>
        {
            Assert.NotEmpty(authority.Name);
            Assert.NotEmpty(authority.Licence);
            Assert.Equal(Uri.UriSchemeHttps, authority.Url.Scheme);
            Assert.InRange(authority.Checked, new DateOnly(2026, 1, 1), new DateOnly(2026, 12, 31));
        });
        Assert.Equal(Authorities.Embedded.All.Count, Authorities.Embedded.All.Select(authority => authority.Id).Distinct().Count());
    }

    [Fact]
    public void G8_ids_are_stable_and_their_own()
    {
        var ids = Catalogue.Practices.Select(practice => practice.Id).Concat(Catalogue.Reviews.Select(rule => rule.Id)).ToList();

        Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
        Assert.All(Catalogue.Reviews, rule => Assert.All(rule.Sources, source => Assert.True(source.Title.Length > 0 && source.Checked > DateOnly.MinValue, rule.Id)));
    }
}
