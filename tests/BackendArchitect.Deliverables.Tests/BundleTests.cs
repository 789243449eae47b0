using System.IO.Compression;
using System.Text;
using BackendArchitect.Deliverables.Contracts;
using BackendArchitect.Deliverables.Tests.Samples;
using BackendArchitect.Engine.Blueprints;
using BackendArchitect.Engine.Decisions;

namespace BackendArchitect.Deliverables.Tests;

public sealed class BundleTests
{
    [Fact]
    public void The_same_design_gives_the_same_bytes()
    {
        var first = Bundle.Zip(Bundle.Create(SampleShop.Blueprint));

        var second = Bundle.Zip(Bundle.Create(BlueprintJson.Read(BlueprintJson.Write(SampleShop.Blueprint))));

        Assert.Equal(first, second);
    }

    [Fact]
    public void Files_are_sorted_and_each_is_found_alone_with_the_same_bytes()
    {
        var files = Bundle.Create(SampleClinic.Blueprint);

        Assert.Equal(files.Select(file => file.Path).Order(StringComparer.Ordinal), files.Select(file => file.Path));
        Assert.All(files, file => Assert.True(
            Bundle.Find(SampleClinic.Blueprint, file.Path)!.Content.Span.SequenceEqual(file.Content.Span), file.Path));
        Assert.Null(Bundle.Find(SampleClinic.Blueprint, "../etc/passwd"));
    }

    [Fact]
    public async Task The_zip_opens_and_holds_every_file_at_the_same_moment()
    {
        var files = Bundle.Create(SampleShop.Blueprint);

        using var archive = new ZipArchive(new MemoryStream(Bundle.Zip(files)));

        Assert.Equal(files.Select(file => file.Path), archive.Entries.Select(entry => entry.FullName));
        Assert.All(archive.Entries, entry => Assert.Equal(1980, entry.LastWriteTime.Year));
        using var content = new MemoryStream();
        await using (var readme = archive.GetEntry("README.md")!.Open())
        {
            await readme.CopyToAsync(content);
        }

        Assert.True(files.Single(file => file.Path == "README.md").Content.Span.SequenceEqual(content.ToArray()));
    }

    [Fact]
    public void The_readme_names_every_other_file()
    {
        var files = Bundle.Create(SampleShop.Blueprint);
        var readme = Encoding.UTF8.GetString(files.Single(file => file.Path == "README.md").Content.Span);

        var beside = new[] { ".png", ".mmd" }; // stand under the name of the drawing
        Assert.All(files.Where(file => file.Path != "README.md" && !beside.Contains(Path.GetExtension(file.Path)) && !file.Path.EndsWith("-dark.svg", StringComparison.Ordinal)), file => Assert.Contains($"({file.Path})", readme, StringComparison.Ordinal));
    }

    [Fact]
    public void Text_files_end_their_lines_the_same_way_everywhere()
    {
        var texts = Bundle.Create(SampleClinic.Blueprint).Where(file => !file.Path.EndsWith(".png", StringComparison.Ordinal));

        Assert.All(texts, file => Assert.False(file.Content.Span.Contains((byte)'\r'), file.Path));
    }

    [NeedsFact("validators")]
    public async Task The_model_is_what_its_schema_says()
    {
        using var folder = new ScratchFolder();
        var schema = folder.Write("schema.json", BlueprintJson.Schema());
        var shop = folder.Write("shop.json", BlueprintJson.Write(SampleShop.Blueprint));
        var clinic = folder.Write("clinic.json", BlueprintJson.Write(SampleClinic.Blueprint));

        var (code, said) = await RequiredProgram.RunValidatorAsync("schema-check.mjs", schema, shop, clinic);

        Assert.True(code == 0, said);
    }

    [NeedsFact("validators")]
    public async Task The_schema_refuses_what_is_no_model()
    {
        using var folder = new ScratchFolder();
        var schema = folder.Write("schema.json", BlueprintJson.Schema());
        var json = Encoding.UTF8.GetString(BlueprintJson.Write(SampleShop.Blueprint));
        var unknown = folder.Write("unknown.json", json.Replace("\"title\": \"E-commerce platform\"", "\"titel\": \"E-commerce platform\"", StringComparison.Ordinal));

        var (code, said) = await RequiredProgram.RunValidatorAsync("schema-check.mjs", schema, unknown);

        Assert.Equal(1, code);
        Assert.Contains("titel", said, StringComparison.Ordinal);
    }

    [NeedsFact("chromium")]
    public async Task The_real_mermaid_draws_every_mermaid_text()
    {
        using var folder = new ScratchFolder();
        var texts = new[] { SampleShop.Blueprint, SampleClinic.Blueprint }
            .SelectMany((design, at) => Bundle.Create(design).Select(file => (Name: $"{at}/{file.Path}", file.Content)))
            .Where(file => file.Name.EndsWith(".mmd", StringComparison.Ordinal))
            .Select(file => folder.Write(file.Name, file.Content.Span))
            .ToList();

        var (code, said) = await RequiredProgram.RunValidatorAsync("mermaid-check.mjs", texts);

        Assert.NotEmpty(texts);
        Assert.True(code == 0, said);
    }

    [Fact]
    public void A_store_without_tables_gets_keys_instead_of_a_schema()
    {
        var documents = SampleShop.Blueprint with { Decisions = [.. SampleShop.Blueprint.Decisions.Select(Documents)] };

        var paths = Bundle.Create(documents).Select(file => file.Path).ToList();

        Assert.Contains("database/key-design.md", paths);
        Assert.DoesNotContain("database/schema.sql", paths);
    }

    private static Decision Documents(Decision decision) => decision.Id == "primary-store" ? decision with { Chosen = "document" } : decision;
}
