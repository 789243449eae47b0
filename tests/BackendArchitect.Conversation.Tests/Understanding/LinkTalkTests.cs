using BackendArchitect.Conversation.Commands;
using BackendArchitect.Conversation.Links;
using BackendArchitect.Conversation.Understanding;

namespace BackendArchitect.Conversation.Tests.Understanding;

public sealed class LinkTalkTests
{
    private static readonly Dictionary<string, RepositoryKind> Sites = new() { ["https://github.com"] = RepositoryKind.GitHub, ["https://gitlab.com"] = RepositoryKind.GitLab, ["https://git.acme.org/code"] = RepositoryKind.GitLab };

    [Theory]
    [InlineData("link https://github.com/acme/shop", "github.com/acme/shop")]
    [InlineData("Please link our repo https://github.com/Acme/Shop.git", "github.com/acme/shop")]
    [InlineData("link <https://github.com/acme/shop|github.com/acme/shop>", "github.com/acme/shop")]
    [InlineData("link the docs at https://github.com/acme/shop/tree/main/services/api.", "github.com/acme/shop@main:services/api")]
    [InlineData("link https://github.com/acme/shop/blob/main/docs/adr/0001-store.md", "github.com/acme/shop@main:docs/adr")]
    [InlineData("connect to https://gitlab.com/acme/team/shop", "gitlab.com/acme/team/shop")]
    [InlineData("link https://gitlab.com/acme/team/shop/-/tree/next/docs", "gitlab.com/acme/team/shop@next:docs")]
    [InlineData("link https://git.acme.org/code/team/shop branch release/1.2 folder docs", "git.acme.org/code/team/shop@release/1.2:docs")]
    [InlineData("link https://github.com/acme/shop, branch next", "github.com/acme/shop@next")]
    public void H6_An_address_is_linked_as_people_copy_it(string text, string key)
    {
        var repository = RepositoryAddress.Read(Assert.IsType<LinkWish.Add>(LinkTalk.Read(text)), Sites)!;

        Assert.Equal(key, repository.Key);
        Assert.Equal(new LinkWish.Drop(key), Assert.IsType<Command.Link>(CommandLanguage.Parse(CommandLanguage.Print(new Command.Link(new LinkWish.Drop(key))))).Wish);
    }

    [Theory]
    [InlineData("link https://github.com/acme")]
    [InlineData("link https://github.com/acme/..")]
    [InlineData("link https://github.com.evil.org/acme/shop")]
    [InlineData("link https://user:secret@github.com/acme/shop")]
    [InlineData("link http://github.com/acme/shop")]
    [InlineData("link https://github.com:444/acme/shop")]
    [InlineData("link https://git.acme.org/other/team/shop")]
    [InlineData("link https://github.com/acme/shop folder ../../etc")]
    [InlineData("link https://169.254.169.254/latest/meta-data")]
    public void H6_No_other_address_is_ever_asked(string text) => Assert.Null(RepositoryAddress.Read(Assert.IsType<LinkWish.Add>(LinkTalk.Read(text)), Sites));

    [Theory]
    [InlineData("We need a shop like https://github.com/acme/shop")]
    [InlineData("the link https://github.com/acme/shop is broken")]
    [InlineData("link prediction for a social network")]
    [InlineData("users link their accounts")]
    [InlineData("unlink accounts after a year")]
    [InlineData("show the link between services")]
    public void H6_An_address_in_any_other_sentence_is_only_that(string text) => Assert.Null(LinkTalk.Read(text));

    [Theory]
    [InlineData("unlink", "")]
    [InlineData("unlink the repo acme/shop", "acme/shop")]
    [InlineData("disconnect https://github.com/acme/shop", "github.com/acme/shop")]
    public void H6_A_link_is_dropped_by_name(string text, string words) => Assert.Equal(new LinkWish.Drop(words), LinkTalk.Read(text));

    [Theory]
    [InlineData("show the link")]
    [InlineData("show links")]
    [InlineData("which repository is linked?")]
    [InlineData("list the linked repos")]
    public void H6_The_links_are_shown(string text) => Assert.Equal(new LinkWish.Show(), LinkTalk.Read(text));
}
