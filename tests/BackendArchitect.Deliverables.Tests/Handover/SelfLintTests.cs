using System.Text;
using BackendArchitect.Deliverables.Handover;
using BackendArchitect.Deliverables.Tests.Golden;
using BackendArchitect.Deliverables.Tests.Samples;

namespace BackendArchitect.Deliverables.Tests.Handover;

public sealed class SelfLintTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public void X5_What_we_make_ourselves_passes_unmended(string name) => Assert.Empty(Bundle.Deliver(GoldenBriefs.Design(name), []).Mends);

    [Theory]
    [InlineData("api/openapi.yaml", "paths: [", "line")]
    [InlineData("api/asyncapi.yaml", "asyncapi: 3.0.0\nchannels:\n  orders:\n    $ref: '#/components/channels/gone'\n", "line 4")]
    [InlineData("blueprint.json", "{\"title\": }", "line 1")]
    [InlineData("diagrams/er.svg", "<svg><g></svg>", "line 1")]
    [InlineData("diagrams/er.png", "no picture", "PNG")]
    [InlineData("diagrams/c4-context.mmd", "graph TD\n  A --> B\n", "no kind of diagram")]
    [InlineData("diagrams/c4-context.mmd", "C4Context\n  title x\n  Person(a, \"A\", \"does\")\n  Rel(a, b, \"uses\")\n", "'b', which is drawn nowhere")]
    [InlineData("diagrams/c4-container.mmd", "C4Container\n  Container(a, \"A\", \"t\", \"d\"\n", "no statement")]
    [InlineData("diagrams/sequence-place-order.mmd", "sequenceDiagram\n  participant a as A\n  a ->> \n", "no statement")]
    [InlineData("database/schema.sql", "CREATE TABLE orders (\n  id uuid PRIMARY KEY,\n  customer_id uuid NOT NULL REFERENCES customer (id),\n  total float NOT NULL\n);\n", "line")]
    public void X5_A_broken_file_from_elsewhere_is_replaced_by_the_one_from_the_model_and_said_so(string path, string content, string reason)
    {
        var delivery = Bundle.Deliver(SampleShop.Blueprint, [Offered(path, content)]);

        var mend = Assert.Single(delivery.Mends);
        Assert.Equal((path, false), (mend.Path, mend.IsWithheld));
        Assert.Contains(reason, mend.ToString(), StringComparison.Ordinal);
        Assert.Equal(Bundle.Find(SampleShop.Blueprint, path)!.Content.ToArray(), Of(delivery, path));
        Assert.Contains($"{path} was mended from the model", Encoding.UTF8.GetString(Of(delivery, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql", "api/schema.graphql", "type Query { order(id: ID!): Order }\n", "Order")]
    [InlineData("grpc", "api/service.proto", "syntax = \"proto3\";\n\npackage shop.v1;\n\nmessage Order {\n  double total = 1;\n}\n", "line 6")]
    public void X5_A_broken_contract_is_replaced_by_the_one_from_the_model(string style, string path, string content, string reason)
    {
        var design = GoldenBriefs.Design("films").With("api-style", style);

        var delivery = Bundle.Deliver(design, [Offered(path, content)]);

        var mend = Assert.Single(delivery.Mends);
        Assert.Equal((path, false), (mend.Path, mend.IsWithheld));
        Assert.Contains(reason, mend.ToString(), StringComparison.Ordinal);
        Assert.Equal(Bundle.Find(design, path)!.Content.ToArray(), Of(delivery, path));
    }

    [Fact]
    public void X5_A_broken_file_nothing_can_replace_is_withheld_and_said_so()
    {
        var delivery = Bundle.Deliver(SampleShop.Blueprint, [Offered("notes/guess.json", "{")]);

        Assert.DoesNotContain(delivery.Files, file => file.Path == "notes/guess.json");
        Assert.Contains("notes/guess.json is withheld", Encoding.UTF8.GetString(Of(delivery, "README.md")), StringComparison.Ordinal);
        Assert.DoesNotContain("(notes/guess.json)", Encoding.UTF8.GetString(Of(delivery, "README.md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("resource \"aws_db_instance\" \"store\" {\n", "is not closed")]
    [InlineData("resource \"aws_db_instance\" \"store\" {\n  publicly_accessible = true\n}\n", "whole internet")]
    public void X5_Infrastructure_with_a_hole_is_withheld_and_said_so(string content, string reason)
    {
        var delivery = Bundle.Deliver(SampleShop.Blueprint, [Offered("notes/more.tf", content)]);

        var mend = Assert.Single(delivery.Mends);
        Assert.True(mend.IsWithheld);
        Assert.Contains(reason, mend.ToString() + string.Join(' ', SelfLint.Check(Offered("notes/more.tf", content))), StringComparison.Ordinal);
    }

    [Fact]
    public void X5_A_sound_file_from_elsewhere_takes_its_place_without_a_word()
    {
        var delivery = Bundle.Deliver(SampleShop.Blueprint, [Offered("notes/ours.json", "{}")]);

        Assert.Empty(delivery.Mends);
        Assert.Equal("{}", Encoding.UTF8.GetString(Of(delivery, "notes/ours.json")));
    }

    private static byte[] Of(Delivery delivery, string path) => delivery.Files.Single(file => file.Path == path).Content.ToArray();

    private static BundleFile Offered(string path, string content) => new(path, "From elsewhere", Encoding.UTF8.GetBytes(content));
}
