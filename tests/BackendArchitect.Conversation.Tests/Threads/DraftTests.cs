using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Messages;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Engine.Briefs;

namespace BackendArchitect.Conversation.Tests.Threads;

public sealed class DraftTests
{
    private const string Shop = "a shop for 20k users a day, 6 devs, Node, 5k a month, AWS. just answer";

    [Theory]
    [InlineData("draft: a shop for 20k users a day. just answer")]
    [InlineData("We need a shop for 20k users a day, only for me. just answer")]
    [InlineData("privately: we need a shop for 20k users a day. just answer")]
    public void F12_A_draft_is_seen_by_the_asker_alone_until_it_is_shared_and_the_shared_copy_is_identical(string wish)
    {
        var talk = new Talk().Say(wish);

        Assert.All(talk.Last!.Replies, reply => Assert.Equal("anna", reply.OnlyFor));
        Assert.Null(talk.State.Design);
        Assert.Equal(0, talk.State.Ledger.Count);
        var drafted = talk.Last.Replies.SelectMany(reply => reply.Blocks).ToArray();

        talk.Press("Share with the channel");

        Assert.All(talk.Last!.Replies, reply => Assert.Null(reply.OnlyFor));
        var shared = talk.Last.Replies.SelectMany(reply => reply.Blocks).ToArray();
        Assert.Equal(Text(drafted[1..^1]), Text(shared));
        Assert.DoesNotContain(talk.Buttons, button => CommandLanguage.Parse(button.Command) is Command.ShareDraft);
        Assert.NotNull(talk.State.Design);
        Assert.Equal(20_000, talk.State.Ledger.Number(FactIds.DailyUsers));
    }

    [Fact]
    public void F12_A_draft_goes_on_privately_and_the_channel_knows_nothing_of_it()
    {
        var talk = new Talk().Say("draft: a booking platform, 20k users a day").Say("we are 6, 3k a month", "Anna").Say("show the costs", "Ben");

        Assert.All(talk.Last!.Replies, reply => Assert.Null(reply.OnlyFor));
        Assert.Contains("no design here yet", talk.Text, StringComparison.Ordinal);

        talk.Say("just answer", "Anna");
        Assert.All(talk.Last!.Replies, reply => Assert.Equal("anna", reply.OnlyFor));
        Assert.Contains(talk.Blocks, block => block is Block.Picture);

        talk.Say("share it with the channel", "Anna");
        Assert.Contains(talk.Blocks, block => block is Block.Picture);
        Assert.Equal(6, talk.State.Ledger.Number(FactIds.TeamSize));
        Assert.Contains("month", talk.Say("show the costs", "Ben").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F12_Nobody_else_can_share_a_draft_and_a_replaced_one_answers_politely()
    {
        var talk = new Talk().Say($"draft: {Shop}");
        var old = talk.Buttons.First(button => CommandLanguage.Parse(button.Command) is Command.ShareDraft).Command;

        talk.Command(old, "Ben");
        Assert.DoesNotContain(talk.Blocks, block => block is Block.Picture);
        Assert.Single(talk.State.Drafts);

        talk.Say("what if the budget is 9k?", "Anna").Command(old, "Anna");
        Assert.DoesNotContain(talk.Blocks, block => block is Block.Table);
        Assert.Single(talk.State.Drafts);
    }

    [Fact]
    public void F12_When_the_channel_went_on_by_itself_the_shared_words_do_not_overturn_what_it_agreed()
    {
        var talk = new Talk().Say("draft: a booking platform for 20k users a day, 6 devs. just answer", "Anna").Say("we need a clinic portal, 3k patients a day", "Ben");
        talk.Say("share", "Anna");

        Assert.Contains(talk.Blocks, block => block is Block.Picture);
        Assert.Equal("healthcare", talk.State.Ledger.Choice(FactIds.Domain));
        Assert.Empty(talk.State.Drafts);
    }

    [Fact]
    public void F12_Two_people_draft_side_by_side_and_a_draft_can_be_dropped()
    {
        var talk = new Talk().Say("draft: a booking platform for 20k users a day", "Anna").Say("draft: a clinic portal, 3k patients a day", "Ben");
        Assert.Equal(2, talk.State.Drafts.Count);

        talk.Press("Drop the draft", "Ben");
        Assert.Contains("nobody else saw it", talk.Text, StringComparison.Ordinal);
        Assert.All(talk.Last!.Replies, reply => Assert.Equal("ben", reply.OnlyFor));
        Assert.Equal("anna", Assert.Single(talk.State.Drafts).Person);

        talk.Say("draft: x", "C").Say("draft: a shop", "D").Say("draft: a chat app", "E").Say("draft: a game", "F");
        Assert.InRange(talk.State.Drafts.Count, 1, 3);
    }

    [Fact]
    public void F12_An_edit_inside_a_draft_stays_inside_it()
    {
        var talk = new Talk().Say("draft: a booking platform for 20k users a day").Edit("m1", "draft: a booking platform for 90k users a day");

        Assert.All(talk.Last!.Replies, reply => Assert.Equal("anna", reply.OnlyFor));
        Assert.Equal(90_000, Assert.Single(talk.State.Drafts).State.Ledger.Number(FactIds.DailyUsers));
        Assert.Equal(0, talk.State.Ledger.Count);
    }

    [Fact]
    public void F12_In_a_direct_message_nothing_changes()
    {
        var plain = new Talk(ConversationKind.Personal).Say(Shop);
        var draft = new Talk(ConversationKind.Personal).Say($"draft: {Shop}");

        Assert.Equal(plain.Text, draft.Text);
        Assert.All(draft.Last!.Replies, reply => Assert.Null(reply.OnlyFor));
        Assert.Empty(draft.State.Drafts);
        Assert.Contains("draft", draft.Say("share").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void F12_A_product_with_drafts_or_private_chats_is_no_wish_for_privacy()
    {
        var talk = new Talk().Say("We need a platform where editors save a draft and users chat privately with doctors, 20k users a day");

        Assert.All(talk.Last!.Replies, reply => Assert.Null(reply.OnlyFor));
        Assert.NotEqual(0, talk.State.Ledger.Count);
    }

    private static string Text(IEnumerable<Block> blocks) => string.Join('\n', blocks.Select(block =>
        $"{block.GetType().Name} {BlockText.Of(block)} {string.Join('|', BlockText.Buttons(block).Select(button => $"{button.Label}={button.Command}"))}"));
}
