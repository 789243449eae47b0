using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Contracts;

/// <summary>Events, GraphQL and Protocol Buffers, each read by its reference implementation.</summary>
public sealed class OtherContractTests
{
    private static readonly IReadOnlyList<(string Name, Blueprint Blueprint)> Designs =
        [("shop", SampleShop.Blueprint), ("clinic", SampleClinic.Blueprint), .. WorkedDomains.All];

    [NeedsFact("validators")]
    public async Task Events_are_an_asyncapi_document() => await PassesAsync("asyncapi-check.mjs", ".yaml", AsyncApiContract.WriteYaml);

    [NeedsFact("validators")]
    public async Task The_graphql_schema_builds() => await PassesAsync("graphql-check.mjs", ".graphql", GraphQlContract.Write);

    [NeedsFact("protoc")]
    public async Task The_services_compile_without_a_warning()
    {
        using var folder = new ScratchFolder();
        foreach (var (name, blueprint) in Designs)
        {
            var file = folder.Write(name + ".proto", ProtoContract.Write(blueprint));

            var (code, said) = await RequiredProgram.RunAsync(
                "protoc", "--fatal_warnings", "-I", Path.GetDirectoryName(file)!, "-I", "/usr/include", "--descriptor_set_out=/dev/null", file);

            Assert.True(code == 0, said);
        }
    }

    [Fact]
    public void An_interface_in_another_style_comes_only_where_it_was_chosen()
    {
        var paths = Bundle.Create(SampleShop.Blueprint).Select(file => file.Path).ToList();

        Assert.Contains("api/asyncapi.yaml", paths);
        Assert.DoesNotContain("api/schema.graphql", paths);
        Assert.DoesNotContain("api/service.proto", paths);
    }

    private static async Task PassesAsync(string script, string ending, Func<Blueprint, string> write)
    {
        using var folder = new ScratchFolder();
        var files = Designs.Select(design => folder.Write(design.Name + ending, write(design.Blueprint))).ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync(script, files);

        Assert.True(code == 0, said);
    }
}
