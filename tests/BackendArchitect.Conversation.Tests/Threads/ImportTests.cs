using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Threads;

public sealed class ImportTests
{
    private const string Compose = """
        services:
          shop:
            build: .
            environment: { DATABASE_URL: "postgres://db:5432/shop", BROKER: "amqp://rabbit:5672" }
          db: { image: "postgres:12" }
          rabbit: { image: "rabbitmq:4.3" }
        """;

    [Fact]
    public void X19_the_reply_names_containers_relations_and_what_was_not_understood_and_draws_the_picture()
    {
        var talk = With("read our system from these files", ("compose.yaml", Compose), ("notes.yaml", "a: b"));

        foreach (var said in (string[])["Services: shop", "db, PostgreSQL 12", "rabbit, RabbitMQ 4.3", "`DATABASE_URL` names db", "compose.yaml:4", "notes.yaml", "RF10", "cannot be told"])
        {
            Assert.True(talk.Text.Contains(said, StringComparison.Ordinal), $"'{said}' is not in:\n{talk.Text}");
        }

        var picture = Assert.Single(talk.Blocks.OfType<Block.Picture>());
        var paper = talk.Last!.Papers.Single(paper => paper.Id == picture.File.Design);
        Assert.Equal([0x89, (byte)'P', (byte)'N', (byte)'G'], paper.Files[0].Bytes[..4].ToArray());
        Assert.Contains(talk.Blocks.OfType<Block.Files>().SelectMany(files => files.Items), file => file.Name == "system.md");
    }

    [Fact]
    public void X19_the_brief_takes_up_what_the_files_tell_and_a_design_follows_from_it()
    {
        var talk = With("import our current system", ("compose.yaml", Compose));

        Assert.Equal("monolith", talk.State.Ledger.Choice(FactIds.ExistingSystem));
        Assert.Equal<string>(["postgresql", "rabbitmq"], talk.State.Ledger.Many(FactIds.Stack));
        talk.Command("just-answer");
        Assert.NotNull(talk.State.Design);
        Assert.Contains("PostgreSQL", talk.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void X19_every_button_of_the_reply_does_something()
    {
        foreach (var button in With("import these files", ("compose.yaml", Compose)).Blocks.OfType<Block.Buttons>().SelectMany(row => row.Items))
        {
            var talk = With("import these files", ("compose.yaml", Compose));
            talk.Command(button.Command);
            Assert.NotEmpty(talk.Blocks);
            Assert.NotEmpty(talk.Text);
        }
    }

    [Fact]
    public void X19_without_files_it_says_what_to_attach_and_files_of_nothing_are_said_to_be()
    {
        Assert.Contains("Attach the files", new Talk().Say("read our system from these files").Text, StringComparison.Ordinal);
        Assert.Contains("None of these files", With("import these files", ("notes.yaml", "a: b")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void E6_a_brief_with_a_picture_in_it_stays_a_brief_and_is_reviewed_when_asked()
    {
        const string Page = "# Shop\n\nWe need a new online shop for 20,000 users a day, a team of 5, on AWS.\n\n```mermaid\nflowchart LR\n  web[Web browser] --> api[Orders API]\n  api --> db[(Orders DB)]\n```\n";

        Assert.Null(With("", ("brief.md", Page)).State.FileReview);
        Assert.NotNull(With("please review this", ("brief.md", Page)).State.FileReview);
        Assert.NotNull(With("review this: ```mermaid\nflowchart LR\n  web[Web browser] --> api[Orders API]\n  api --> db[(Orders DB)]\n```").State.FileReview);
    }

    private static Talk With(string words, params (string Name, string Text)[] files)
    {
        var talk = new Talk();
        return talk.Send(talk.Message(InboundKind.Text, "Anna", words, null) with { Files = [.. files.Select(file => new SharedFile(file.Name, "text/yaml", file.Text.Length, file.Name) { Text = file.Text })] });
    }
}
