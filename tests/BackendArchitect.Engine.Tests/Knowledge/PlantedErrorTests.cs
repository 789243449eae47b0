using BackendArchitect.Engine.Knowledge;

namespace BackendArchitect.Engine.Tests.Knowledge;

/// <summary>Each mistake a data author can make stops the start with file, line and remedy.</summary>
public sealed class PlantedErrorTests
{
    private const string Technology = """
        id: example
        name: Example
        category: database
        summary: A store.
        fills:
          - { role: relational-store, fit: 5 }
        clouds: [any]
        licence: MIT
        docs: https://example.org/docs
        limitations: [None known to us.]
        bill:
          - { item: compute, price: vcpu, quantity: db_vcpu * 2 }
        sources:
          - { title: Example, url: "https://example.org", checked: 2026-11-22, mark: known }
        """;

    private const string Price = """
        id: vcpu
        name: A vCPU
        cloud: aws
        unit: vCPU-month
        usd: 30
        region: us-east-1
        taken: 2026-08-21
        source: { title: Example, url: "https://example.org", checked: 2026-11-22, mark: read }
        """;

    private const string Driver = """
        id: cost
        name: Cost
        means: Money.
        base: 5
        raises:
          - { when: budget_per_month < 1000, by: 2, because: "{budget_per_month} USD a month" }
        sources:
          - { title: ours, checked: 2026-11-22, mark: assumption }
        """;

    [Fact]
    public void The_files_are_fine_as_they_are()
    {
        var knowledge = KnowledgeLoader.Load(Files());

        var technology = Assert.Single(knowledge.Technologies);
        Assert.Empty(technology.Aliases);
        Assert.Empty(technology.Limits);
        Assert.Null(technology.Version);
        Assert.Equal(new DateOnly(2026, 8, 21), knowledge.Date);
    }

    [Theory]
    [InlineData("licence: MIT", "licenc: MIT", "technologies/example.yaml:8: 'licenc' is not a known key. Did you mean 'licence'?")]
    [InlineData("licence: MIT\n", "", "technologies/example.yaml:1: 'licence' is missing. Add 'licence:' here.")]
    [InlineData("fit: 5", "fit: high", "technologies/example.yaml:6: 'fit' must be a whole number, not 'high'.")]
    [InlineData("fit: 5", "fit: 11", "technologies/example.yaml:6: 'fit' is 11. It must be 0 to 10.")]
    [InlineData("clouds: [any]", "clouds: any", "technologies/example.yaml:7: 'clouds' must be a list, not 'any'.")]
    [InlineData("clouds: [any]", "clouds: [amazon]", "technologies/example.yaml:7: 'amazon' is not a known clouds. It is one of aws")]
    [InlineData("limitations: [None known to us.]", "limitations: []", "technologies/example.yaml:10: 'limitations' has 0 entries. At least 1 are needed.")]
    [InlineData("docs: https://example.org/docs", "docs: example.org/docs", "technologies/example.yaml:9: 'example.org/docs' is not an absolute address.")]
    [InlineData("checked: 2026-11-22", "checked: 22.11.2026", "technologies/example.yaml:14: '22.11.2026' is not a day. Write it as 2026-11-22.")]
    [InlineData("url: \"https://example.org\", ", "", "technologies/example.yaml:14: 'url' is missing.")]
    [InlineData("db_vcpu * 2", "db_cpus * 2", "technologies/example.yaml:12: In 'db_cpus * 2', column 1: 'db_cpus' is not a known name. Did you mean 'db_vcpu'?")]
    [InlineData("db_vcpu * 2", "db_vcpu > 2", "technologies/example.yaml:12: In 'db_vcpu > 2', this gives a condition, but a number is needed.")]
    [InlineData("db_vcpu * 2", "db_vcpu *", "technologies/example.yaml:12: In 'db_vcpu *', column 10: the expression ends too early. A value is missing.")]
    [InlineData("price: vcpu", "price: vcpus", "technologies/example.yaml:12: 'vcpus' is not a known price. Did you mean 'vcpu'?")]
    [InlineData("id: example\n", "id: other\n", "technologies/example.yaml:1: The id is 'other', the file is 'example'. Give both the same name.")]
    [InlineData("name: Example\n", "name: Example\nname: Again\n", "technologies/example.yaml:3: 'name' is written twice.")]
    [InlineData("summary: A store.", "summary: *alias", "technologies/example.yaml:4: Aliases are not used here.")]
    [InlineData("summary: A store.", "summary: [unclosed", "This is not YAML")]
    public void A_mistake_in_a_technology_is_named(string right, string wrong, string message) =>
        AssertRefused(Files(("Knowledge/technologies/example.yaml", Technology.Replace(right, wrong, StringComparison.Ordinal))), message);

    [Theory]
    [InlineData("budget_per_month < 1000", "budgett_per_month < 1000", "drivers/cost.yaml:6: In 'budgett_per_month < 1000', column 1: 'budgett_per_month' is not a known name. Did you mean 'budget_per_month'?")]
    [InlineData("{budget_per_month} USD", "{budget} USD", "drivers/cost.yaml:6: 'budget' is not a known name.")]
    public void A_mistake_in_a_driver_is_named(string right, string wrong, string message) =>
        AssertRefused(Files(("Knowledge/drivers/cost.yaml", Driver.Replace(right, wrong, StringComparison.Ordinal))), message);

    [Fact]
    public void An_empty_file_is_named() =>
        AssertRefused(Files(("Knowledge/drivers/cost.yaml", "# nothing")), "drivers/cost.yaml:1: The file is empty.");

    [Fact]
    public void An_unknown_folder_is_named() =>
        AssertRefused(Files(("Knowledge/driver/cost.yaml", Driver)), "driver/cost.yaml:1: 'driver' is not a kind of data file.");

    [Fact]
    public void Deep_nesting_is_refused_before_it_hurts() =>
        AssertRefused(Files(("Knowledge/drivers/cost.yaml", new string('[', 400) + new string(']', 400))), "nested too deep");

    [Fact]
    public void All_mistakes_are_told_at_once()
    {
        var wrong = Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(Files(
            ("Knowledge/technologies/example.yaml", Technology.Replace("licence", "licenc", StringComparison.Ordinal)),
            ("Knowledge/drivers/cost.yaml", Driver.Replace("base: 5", "base: 50", StringComparison.Ordinal)))));

        Assert.Equal(["Knowledge/drivers/cost.yaml", "Knowledge/technologies/example.yaml", "Knowledge/technologies/example.yaml"], wrong.Problems.Select(problem => problem.File));
    }

    private static void AssertRefused(Dictionary<string, string> files, string message) =>
        Assert.Contains(message, Assert.Throws<KnowledgeException>(() => KnowledgeLoader.Load(files)).Message, StringComparison.Ordinal);

    private static Dictionary<string, string> Files(params (string Path, string Text)[] changed)
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Knowledge/technologies/example.yaml"] = Technology,
            ["Knowledge/prices/vcpu.yaml"] = Price,
            ["Knowledge/drivers/cost.yaml"] = Driver,
        };
        foreach (var (path, text) in changed)
        {
            files[path] = text;
        }

        return files;
    }
}
