using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Contracts;

/// <summary>A server that knows nothing but the contract, and a client that takes it by its word.</summary>
public sealed class MockTests
{
    [NeedsFact("validators")]
    public async Task A_generated_mock_of_every_contract_answers_its_own_examples_and_refuses_what_it_says_it_refuses()
    {
        using var folder = new ScratchFolder();
        var files = GoldenBriefs.Each.Select(name => folder.Write(name + ".yaml", OpenApiContract.WriteYaml(GoldenBriefs.Design(name)))).ToList();
        var operations = GoldenBriefs.Each.Sum(name => GoldenBriefs.Design(name).Operations.Count);

        var (code, said) = await RequiredProgram.RunValidatorAsync("openapi-mock.mjs", files);

        Assert.True(code == 0, said);
        Assert.Contains($"{operations} operations, 0 failures", said, StringComparison.Ordinal);
    }

    [NeedsFact("validators")]
    public async Task Redocly_recommends_nothing_else_for_any_design()
    {
        using var folder = new ScratchFolder();
        var files = GoldenBriefs.Each.Select(name => folder.Write(name + ".yaml", OpenApiContract.WriteYaml(GoldenBriefs.Design(name)))).ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("openapi-check.mjs", files);

        Assert.True(code == 0 && !said.Contains("warning  ", StringComparison.Ordinal), said);
    }

    [NeedsFact("validators")]
    public async Task A_contract_that_contradicts_itself_is_noticed()
    {
        using var folder = new ScratchFolder();
        var text = OpenApiContract.WriteYaml(GoldenBriefs.Design("invoicing-saas"));
        foreach (var (said, instead) in Contradictions)
        {
            var broken = text.Replace(said, instead, StringComparison.Ordinal);

            var (code, found) = await RequiredProgram.RunValidatorAsync("openapi-mock.mjs", folder.Write("api.yaml", broken));

            Assert.NotEqual(text, broken);
            Assert.True(code == 1 && found.Contains("api.yaml", StringComparison.Ordinal), $"{instead}: {found}");
        }
    }

    private static readonly (string Said, string Instead)[] Contradictions =
    [
        ("slug: northwind", "slug: [northwind]"),
        ("status: 428", "status: none"),
        ("nextCursor: b3Jk", "nextPage: b3Jk"),
        ("example: 20", "example: 2000"),
    ];
}
