using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Deliverables;
using BackendArchitect.Engine;

namespace BackendArchitect.Conversation.Tests;

public sealed class FilesTests
{
    public static TheoryData<string> Briefs =>
    [
        "An online store, 20k users a day, 5 developers, Python, 3k dollars a month, on AWS. Just answer.",
        "An IoT telemetry platform, 50k events per second, 12 engineers, Go, AWS, DynamoDB. Just answer.",
        "A multi-tenant SaaS, 300 tenants, 8 developers, C#, Azure, MongoDB. Just answer.",
    ];

    [Theory]
    [MemberData(nameof(Briefs))]
    public void Every_part_answers_and_every_file_it_offers_is_in_the_bundle(string brief)
    {
        var talk = new Talk().Say(brief);
        var design = Architect.Design(talk.State.Ledger, Talk.Knowledge);
        var offered = new HashSet<string>(Paths(talk));
        foreach (var part in DesignParts.All)
        {
            talk.Command($"show {part}");
            Assert.NotEmpty(talk.Text);
            Assert.InRange(BlockText.Length(talk.Blocks), 1, 6000);
            offered.UnionWith(Paths(talk));
        }

        Assert.Contains("bundle.zip", offered);
        Assert.Contains("diagrams/er.png", offered);
        var made = Bundle.Create(design).Select(file => file.Path).ToHashSet();
        Assert.Subset(made.Append("bundle.zip").ToHashSet(), offered);
    }

    private static IEnumerable<string> Paths(Talk talk) => talk.Blocks.SelectMany(block => block switch
    {
        Block.Files(var files) => files.Select(file => file.Path),
        Block.Picture(var file, _) => [file.Path],
        _ => [],
    });
}
