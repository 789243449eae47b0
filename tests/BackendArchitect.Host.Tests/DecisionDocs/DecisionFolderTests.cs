using BackendArchitect.Engine.Knowledge;
using BackendArchitect.Host.DecisionDocs;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace BackendArchitect.Host.Tests.DecisionDocs;

public sealed class DecisionFolderTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-docs-").FullName;
    private readonly TestClock _clock = new();

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void H6_documents_of_a_checkout_are_read_by_path_and_again_when_they_change()
    {
        Write("docs/adr/0001-store.md", "# 1. Store\n\n## Status\n\nAccepted\n\n## Decision\n\nWe will use PostgreSQL.\n");
        Write("docs/backend/architecture.md", "# Backend\n\n## Events\n\nWe use Kafka.\n");
        Write("node_modules/x/README.md", "# x\n\nWe use MongoDB.\n");
        var folder = Folder(_folder);

        Assert.Equal(["docs/adr/0001-store.md#decision", "docs/backend/architecture.md#events"], folder.All().Select(decision => decision.Id));
        Write("docs/adr/0001-store.md", "# 1. Store\n\n## Status\n\nSuperseded by 2\n\n## Decision\n\nWe will use PostgreSQL.\n");
        Assert.True(folder.All()[0].Binds);
        _clock.Advance(TimeSpan.FromMinutes(1));

        Assert.False(folder.All()[0].Binds);
    }

    [Fact]
    public void A_folder_that_goes_leaves_what_was_read()
    {
        var inner = Path.Combine(_folder, "docs");
        Write("docs/a.md", "# A\n\nWe use Kafka.\n");
        var folder = Folder(inner);
        Assert.Single(folder.All());
        Directory.Delete(inner, recursive: true);
        _clock.Advance(TimeSpan.FromMinutes(2));

        Assert.Single(folder.All());
    }

    [Fact]
    public void Nothing_is_read_where_nothing_is_set() => Assert.Empty(Folder(null).All());

    private DecisionFolder Folder(string? path) =>
        new(KnowledgeLoader.Load(), Options.Create(new DecisionDocsOptions { Path = path }), _clock, NullLogger<DecisionFolder>.Instance);

    private void Write(string path, string text)
    {
        var file = Path.Combine(_folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        File.WriteAllText(file, text);
    }
}
