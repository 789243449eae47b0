using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using BackendArchitect.Deliverables.Handover;
using BackendArchitect.Deliverables.Tests.Golden;

namespace BackendArchitect.Deliverables.Tests.Handover;

public sealed class ManifestTests
{
    public static TheoryData<string> Names => GoldenBriefs.Names;

    [Theory]
    [MemberData(nameof(Names))]
    public async Task D13_The_zip_holds_a_manifest_with_which_every_other_file_agrees(string name)
    {
        await using var zip = new ZipArchive(new MemoryStream(Bundle.Zip(Bundle.Create(GoldenBriefs.Design(name)))));

        var contents = new Dictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            using var content = new MemoryStream();
            await stream.CopyToAsync(content);
            contents.Add(entry.FullName, content.ToArray());
        }

        using var manifest = JsonDocument.Parse(contents[Manifest.Path]);
        var listed = manifest.RootElement.GetProperty("files").EnumerateArray().ToDictionary(file => file.GetProperty("path").GetString()!, file => file, StringComparer.Ordinal);
        Assert.Equal(contents.Keys.Where(path => path != Manifest.Path).Order(StringComparer.Ordinal), listed.Keys.Order(StringComparer.Ordinal));
        Assert.All(listed, file => Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(contents[file.Key])), file.Value.GetProperty("sha256").GetString()));
        Assert.All(listed, file => Assert.Equal(contents[file.Key].Length, file.Value.GetProperty("bytes").GetInt32()));
    }

    [NeedsFact("validators")]
    public async Task D13_The_model_of_every_design_is_what_its_published_schema_says()
    {
        using var folder = new ScratchFolder();
        var models = GoldenBriefs.Each.Select(name => folder.Write($"{name}.json", Content(name, "blueprint.json"))).ToList();
        var schema = folder.Write("schema.json", Content(GoldenBriefs.Each.First(), "blueprint.schema.json"));

        var (code, said) = await RequiredProgram.RunValidatorAsync("schema-check.mjs", [schema, .. models]);

        Assert.True(code == 0, said);
    }

    private static ReadOnlySpan<byte> Content(string name, string path) => Bundle.Find(GoldenBriefs.Design(name), path)!.Content.Span;
}
