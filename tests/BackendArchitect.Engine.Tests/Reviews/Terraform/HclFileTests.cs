using BackendArchitect.Engine.Reviews;
using BackendArchitect.Engine.Reviews.Terraform;

namespace BackendArchitect.Engine.Tests.Reviews.Terraform;

public sealed class HclFileTests
{
    private const string Sample = """
        # a comment with a { and a "
        resource "aws_db_instance" "store" {
          count             = var.enabled ? 1 : 0 // how many
          identifier        = "${var.name}-store"
          allocated_storage = -20.5e1
          ports             = [
            22, /* ssh */
            443,
          ]
          tags = merge(local.tags, { Name = "a ${upper("b")} c", "x:y" : true })

          timeouts { create = "40m" }

          dynamic "ingress" {
            for_each = toset(var.ports)
            content {
              from_port = ingress.value
            }
          }

          policy = <<-EOT
            { "Action": "*" }
          EOT
          lifecycle {
            prevent_destroy = true
          }
        }

        output "all" {
          value = [for k, v in aws_x.y : v.id if k != "z"]
        }
        """;

    [Fact]
    public void E4_blocks_labels_and_attributes_stand_where_they_are_written()
    {
        var file = Read(Sample);

        Assert.Empty(file.Problems);
        var store = Assert.Single(file.Of("resource"));
        Assert.Equal(("aws_db_instance", "store", 2, 1, 27), (store.Label(0), store.Label(1), store.At.Line, store.At.Column, store.End.Line));
        Assert.Equal((2, 28, 2, 35), (store.NameAt.Line, store.NameAt.Column, store.NameAt.EndLine, store.NameAt.EndColumn));
        Assert.Equal(["count", "identifier", "allocated_storage", "ports", "tags", "policy"], store.Attributes.Select(attribute => attribute.Name));
        Assert.Equal((5, 3), (store.Find("allocated_storage")!.At.Line, store.Find("allocated_storage")!.At.Column));
        Assert.Equal((5, 23, 30), (store["allocated_storage"]!.At.Line, store["allocated_storage"]!.At.Column, store["allocated_storage"]!.At.EndColumn));
        Assert.Equal(-205, Assert.IsType<HclValue.Number>(store["allocated_storage"]).Value);
        Assert.Equal("40m", Assert.Single(store.Nested("timeouts"))["create"]!.Literal);
        Assert.Equal((14, "ingress.value"), (Assert.Single(store.Nested("ingress")).At.Line, Assert.IsType<HclValue.Reference>(store.Nested("ingress").Single()["from_port"]).Name));
    }

    [Fact]
    public void E4_values_are_literals_or_known_to_be_computed()
    {
        var store = Read(Sample).Blocks[0];

        Assert.Equal(["var.enabled"], Assert.IsType<HclValue.Expression>(store["count"]).References.Select(reference => reference.Name));
        Assert.Equal(["var.name"], Assert.IsType<HclValue.Template>(store["identifier"]).References.Select(reference => reference.Name));
        Assert.Equal(["22", "443"], Assert.IsType<HclValue.Items>(store["ports"]).Values.Select(value => value.Literal));
        Assert.Equal("{ \"Action\": \"*\" }\n", store["policy"]!.Literal);
        var merge = Assert.IsType<HclValue.Call>(store["tags"]);
        Assert.Equal("local.tags", Assert.IsType<HclValue.Reference>(merge.Arguments[0]).Name);
        Assert.Equal(["Name", "x:y"], Assert.IsType<HclValue.Map>(merge.Arguments[1]).Entries.Select(entry => entry.Name));
        Assert.Equal(["aws_x.y"], Read(Sample).Blocks[1]["value"]!.References.Select(reference => reference.Name).Where(name => name.StartsWith("aws", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("a = \"x\\n\\\"y\\u0041\"", "x\n\"yA")]
    [InlineData("a = \"$${x} %%{y}\"", "${x} %{y}")]
    [InlineData("a = \"\"", "")]
    [InlineData("a = (5)", "5")]
    [InlineData("a = <<EOF\nx\nEOF\nb = 1", "x\n")]
    [InlineData("a = <<EOF\nEOF", "")]
    [InlineData("a = true # \"", "true")]
    public void E4_a_literal_is_read_as_terraform_does(string text, string value)
    {
        var file = Read(text);

        Assert.Empty(file.Problems);
        Assert.Equal(value, file.Attributes[0].Value.Literal);
    }

    [Theory]
    [InlineData("a = x ? \"y\" : [z]")]
    [InlineData("a = {for k, v in m : k => v... if v}")]
    [InlineData("a = \"${a ? \"b ${c}\" : \"}\"}\"")]
    [InlineData("a = x[*].y.0.z[var.i].w")]
    [InlineData("a = f(\n  x,\n  y...\n)")]
    [InlineData("a = [\n for x in y :\n x\n]")]
    [InlineData("a = !x && -y >= 3 || (\n z\n)")]
    [InlineData("a = provider::aws::arn_parse(x)")]
    [InlineData("a = \"%{ if x }y%{ else }z%{ endif }\"")]
    [InlineData("a = {\n (x) = y, \"${z}\" = 1\n b : 2 }")]
    [InlineData("a = <<-X\n  ${x}\n  %{ for y in z ~}\n  ${y}\n  %{ endfor ~}\n  X")]
    [InlineData("b \"l\" { a = 1 }")]
    [InlineData("a = \"${x}${\"${y}\"}\"")]
    [InlineData("a = [[{ b = [] }], {}]")]
    public void E4_what_terraform_accepts_is_read_without_complaint(string text) => Assert.Empty(Read(text).Problems);

    [Theory]
    [InlineData("resource \"a\" \"b\" {\n  x = \n  y = 1\n}\nresource \"a\" \"c\" {}", 2)]
    [InlineData("resource \"a\" \"b\" {\n  x = \"open\n  y = 1\n}\nresource \"a\" \"c\" {}", 2)]
    [InlineData("resource \"a\" \"b\" {\n  x = \"${f(\"\n  y = 1\n}\nresource \"a\" \"c\" {}", 2)]
    [InlineData("resource \"a\" \"b\" {\n  y = 1\n\nresource \"a\" \"c\" {}", 1)]
    [InlineData("resource \"a\" \"b\" {\n  y = 1\n  x = [1, 2\n}\nresource \"a\" \"c\" {}", 3)]
    [InlineData("resource \"a\" \"b\" {\n  y = 1\n}}\nresource \"a\" \"c\" {}", 3)]
    [InlineData("resource \"a\" \"b\" {\n  y = 1\n  ;;;\n}\nresource \"a\" \"c\" {}", 3)]
    public void E4_reading_goes_on_after_what_cannot_be_read(string text, int line)
    {
        var file = Read(text);

        Assert.Equal(line, file.Problems[0].Place.Line);
        Assert.Equal(["b", "c"], file.Of("resource").Select(block => block.Label(1)));
        Assert.Equal("1", file.Blocks[0]["y"]?.Literal);
    }

    [Fact]
    public void E4_the_json_form_gives_the_same_blocks()
    {
        var file = HclFile.Read(new ReviewFile("main.tf.json", """
            {
              "resource": {
                "aws_s3_bucket": { "files": { "acl": "public-read", "tags": { "a": "${var.x}" } } }
              },
              "variable": [{ "x": { "default": 3 } }]
            }
            """));

        var bucket = file.Of("resource").Single();
        Assert.Equal(("aws_s3_bucket", "files", 3), (bucket.Label(0), bucket.Label(1), bucket.NameAt.Line));
        Assert.Equal("public-read", bucket["acl"]!.Literal);
        Assert.Equal(["var.x"], bucket["tags"]!.References.Select(reference => reference.Name));
        Assert.Equal("3", file.Of("variable").Single()["default"]!.Literal);
    }

    private static HclFile Read(string text) => HclFile.Read(new ReviewFile("main.tf", text.ReplaceLineEndings("\n")));
}
