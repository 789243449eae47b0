using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Engine.Blueprints;

namespace BackendArchitect.Deliverables.Tests.Contracts;

public sealed class ProtoChangeTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void D5_Proto_parses_with_unique_numbers_and_keeps_and_reserves_them_when_the_design_changes(string name)
    {
        var design = GoldenBriefs.Design(name);
        var first = ProtoContract.Write(design);
        var (changed, entity, removed) = Changed(design);

        var second = ProtoContract.Write(changed, first);
        var third = ProtoContract.Write(design, second);

        Assert.All(new[] { first, second, third }, text => Assert.Empty(ProtoReader.Faults(ProtoReader.Messages(text))));
        var (was, now, later) = (Of(first, entity), Of(second, entity), Of(third, entity));
        var gone = was.Fields.Single(field => field.Name == removed);
        Assert.All(was.Fields.Where(field => field.Name != removed), field => Assert.Contains(field, now.Fields));
        Assert.Contains(gone.Number, now.ReservedNumbers);
        Assert.Contains(removed, now.ReservedNames);
        Assert.Equal(was.Fields.Max(field => field.Number) + 1, now.Fields.Single(field => field.Name == "added_here").Number);
        // Come back, it is a new field: the old number stays reserved.
        Assert.Contains(gone.Number, later.ReservedNumbers);
        Assert.NotEqual(gone.Number, later.Fields.Single(field => field.Name == removed).Number);
        Assert.Equal(first, ProtoContract.Write(design, first));
    }

    [NeedsFact("protoc")]
    public async Task D5_Protoc_takes_every_proto_before_and_after_a_change()
    {
        using var folder = new ScratchFolder();
        foreach (var name in GoldenBriefs.Each)
        {
            var first = ProtoContract.Write(GoldenBriefs.Design(name));
            var second = ProtoContract.Write(Changed(GoldenBriefs.Design(name)).Design, first);
            foreach (var file in new[] { folder.Write(name + "_1.proto", first), folder.Write(name + "_2.proto", second) })
            {
                var (code, said) = await RequiredProgram.RunAsync("protoc", "--fatal_warnings", "-I", Path.GetDirectoryName(file)!, "-I", "/usr/include", "--descriptor_set_out=/dev/null", file);

                Assert.True(code == 0, said);
            }
        }
    }

    [Theory]
    [InlineData("message A {\n  string a = 1;\n  string b = 1;\n}\n", "A gives 1 twice")]
    [InlineData("message A {\n  reserved 2;\n  string a = 2;\n}\n", "A.a = 2 is reserved")]
    [InlineData("message A {\n  string a = 19001;\n}\n", "A.a = 19001 is no number for a field")]
    public void A_number_that_must_not_be_is_found(string text, string fault) =>
        Assert.Equal(fault, Assert.Single(ProtoReader.Faults(ProtoReader.Messages(text))));

    [Theory]
    [InlineData("message A {\n  string a;\n}\n")]
    [InlineData("message A {\n")]
    [InlineData("massage A {\n}\n")]
    public void What_is_no_proto_is_refused(string text) => Assert.Throws<FormatException>(() => ProtoReader.Messages(text));

    [NeedsFact("validators")]
    public async Task D5_The_graphql_schema_and_the_events_of_every_design_are_valid()
    {
        using var folder = new ScratchFolder();
        var schemas = GoldenBriefs.Each.Select(name => folder.Write(name + ".graphql", GraphQlContract.Write(GoldenBriefs.Design(name)))).ToList();
        var events = GoldenBriefs.Each.Select(name => folder.Write(name + ".yaml", AsyncApiContract.WriteYaml(GoldenBriefs.Design(name)))).ToList();

        var graph = await RequiredProgram.RunValidatorAsync("graphql-check.mjs", schemas);
        var messages = await RequiredProgram.RunValidatorAsync("asyncapi-check.mjs", events);

        Assert.True(graph.Code == 0, graph.Said);
        Assert.True(messages.Code == 0, messages.Said);
    }

    // One field goes from the middle of a record that is shown, one comes in before the last.
    private static (Blueprint Design, string Entity, string Removed) Changed(Blueprint design)
    {
        var entity = ApiRoute.Of(design).First(route => !route.IsInbound && Plain(route.Entity).Any()).Entity;
        var removed = Plain(entity).First();
        var added = removed with { Name = "added_here", Unique = false, Example = null };
        var fields = entity.Fields.Where(field => field.Name != removed.Name).ToList();
        fields.Insert(1, added);
        var changed = entity with { Fields = fields, Access = [.. entity.Access.Where(pattern => !pattern.By.Contains(removed.Name))] };
        return (design with { Entities = [.. design.Entities.Select(known => known.Id == entity.Id ? changed : known)] }, ResourceNames.Pascal(entity.Id), removed.Name);
    }

    private static IEnumerable<Field> Plain(Entity entity) => entity.Fields.Skip(1).Where(field => field is { Type: "text", Tag: null } && !ServerSet.Hides(field));

    private static ProtoMessage Of(string text, string entity) => ProtoReader.Messages(text).Single(message => message.Name == entity);
}
