using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Xml.Linq;
using Microsoft.Playwright;
using YamlDotNet.RepresentationModel;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>The conversation of somebody who opens the page for the first time, up to files that open.</summary>
[Collection(BrowserCollection.Name)]
public sealed class FirstConversationTests(Browser browser)
{
    private const int MostQuestions = 4;

    [NeedsBrowserFact]
    public async Task A_sentence_becomes_a_picture_and_a_bundle_whose_files_open()
    {
        await using var chat = await browser.OpenAsync();

        await chat.HearAsync(() => chat.Page.Locator(".example").First.ClickAsync());
        Assert.Equal("We need a new e-commerce platform that can handle 100k concurrent users", await chat.Own.First.InnerTextAsync());
        Assert.InRange(await chat.Questions.CountAsync(), 1, MostQuestions);

        await chat.HearAsync(() => chat.SayAsync("we are 6, mostly Node, 8k dollars a month, card payments, live in 4 months, AWS"));
        Assert.InRange(await chat.Questions.CountAsync(), 0, MostQuestions);
        await chat.AnswerUntilReadBackAsync();
        Assert.Contains("6 people", await chat.Replies.Last.InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains("8,000 USD", await chat.Replies.Last.InnerTextAsync(), StringComparison.Ordinal);

        await chat.PressAsync("Design it");
        await AssertPictureAsync(chat);

        await chat.PressAsync("All files");
        await using var bundle = await DownloadAsync(chat);
        AssertFilesOpen(bundle);
        Assert.Empty(chat.Faults);
    }

    private static async Task AssertPictureAsync(ChatPage chat)
    {
        var picture = chat.Page.Locator(".picture img").Last;
        await picture.WaitForAsync();
        await chat.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('.picture img')].every(image => image.complete && image.naturalWidth > 0)");
        Assert.True(await picture.EvaluateAsync<int>("image => image.naturalWidth") > 400);
        Assert.True((await picture.GetAttributeAsync("alt"))!.Length > 20);
    }

    private static async Task<Stream> DownloadAsync(ChatPage chat)
    {
        var download = await chat.Page.RunAndWaitForDownloadAsync(() => chat.Page.Locator("a.file[download='bundle.zip']").Last.ClickAsync());
        Assert.Equal("bundle.zip", download.SuggestedFilename);
        await using var stream = await download.CreateReadStreamAsync();
        var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return content;
    }

    private static void AssertFilesOpen(Stream bundle)
    {
        using var zip = new ZipArchive(bundle);
        Assert.True(zip.Entries.Count > 20, $"{zip.Entries.Count} files");
        Assert.Contains(zip.Entries, entry => entry.FullName == "diagrams/c4-container.png");
        Assert.All(zip.Entries, AssertOpens);
    }

    private static void AssertOpens(ZipArchiveEntry entry)
    {
        using var stream = entry.Open();
        using var content = new MemoryStream();
        stream.CopyTo(content);
        var bytes = content.ToArray();
        Assert.NotEmpty(bytes);
        if (entry.Name.EndsWith(".png", StringComparison.Ordinal))
        {
            Assert.Equal("89504E470D0A1A0A", Convert.ToHexString(bytes, 0, 8));
            return;
        }

        var text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        switch (Path.GetExtension(entry.Name))
        {
            case ".json":
                JsonDocument.Parse(text).Dispose();
                break;
            case ".svg" or ".xml":
                Assert.NotNull(XDocument.Parse(text).Root);
                break;
            case ".yaml" or ".yml":
                new YamlStream().Load(new StringReader(text));
                break;
            case ".html":
                Assert.EndsWith("</html>", text.TrimEnd(), StringComparison.Ordinal);
                break;
        }
    }
}
