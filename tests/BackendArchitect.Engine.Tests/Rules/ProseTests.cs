using BackendArchitect.Engine.Rules.Conditions;

namespace BackendArchitect.Engine.Tests.Rules;

public sealed class ProseTests
{
    [Theory]
    [InlineData("1", "writes/s", "write/s")]
    [InlineData("1", "people/day", "person/day")]
    [InlineData("1", "instances of it", "instance of it")]
    [InlineData("1", "ms", "ms")]
    [InlineData("1.5", "writes/s", "writes/s")]
    [InlineData("21", "engineers", "engineers")]
    public void One_of_something_is_not_many(string number, string words, string read) =>
        Assert.Equal(read, Prose.Counted(number, words));

    [Theory]
    [InlineData("Managed identity provider (OIDC)", "managed identity provider (OIDC)")]
    [InlineData("OpenTelemetry to a managed backend", "OpenTelemetry to a managed backend")]
    [InlineData("A larger node", "a larger node")]
    [InlineData("REST with OpenAPI 3.1", "REST with OpenAPI 3.1")]
    [InlineData("", "")]
    public void A_name_goes_on_inside_a_sentence_with_its_abbreviations(string name, string inside) =>
        Assert.Equal(inside, Prose.Inside(name));

    [Fact]
    public void A_place_in_a_text_takes_the_word_after_it_along()
    {
        var scope = Scope.Empty.With("store_writes_per_second", 1).With("team_size", 6);

        Assert.Equal("1 write/s for 6 engineers", Template.Fill("{store_writes_per_second} writes/s for {team_size} engineers", scope));
    }
}
