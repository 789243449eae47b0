using System.Net;
using BackendArchitect.Conversation.Messages;

namespace BackendArchitect.Channels.Tests;

public sealed class AttachedTextTests
{
    private static readonly SharedFile File = new("a.txt", "text/plain", 0, "ref");

    [Theory]
    [InlineData(new byte[] { 0xEF, 0xBB, 0xBF, 0x41 }, "A", null)]
    [InlineData(new byte[] { 0xC3, 0xA4 }, "ä", null)]
    [InlineData(new byte[] { 0xE4 }, null, "it is not text")]
    [InlineData(new byte[] { 0x41, 0x00 }, null, "it is not text")]
    public async Task Text_is_what_is_sound_unicode_without_nul(byte[] bytes, string? text, string? problem)
    {
        var read = await FetchAsync(() => Answer(bytes));

        Assert.Equal((text, problem, (long)bytes.Length), (read.Text, read.Problem, read.Bytes));
    }

    [Theory]
    [InlineData(AttachedText.MostBytes, null)]
    [InlineData(AttachedText.MostBytes + 1, "it is larger than 2 MB")]
    public async Task Two_megabytes_are_read_and_not_a_byte_more(int length, string? problem)
    {
        var bytes = new byte[length];
        Array.Fill(bytes, (byte)'x');

        var read = await FetchAsync(() => Answer(bytes));

        Assert.Equal(problem, read.Problem);
    }

    [Fact]
    public async Task A_page_in_place_of_the_file_names_the_platform_that_gave_it()
    {
        var read = await new AttachedText("Slack").FetchAsync(File, () => Task.FromResult(Answer("<html>"u8.ToArray())), _ => false, CancellationToken.None);

        Assert.Equal((null, "Slack did not hand it out; please attach it again"), (read.Text, read.Problem));
    }

    [Fact]
    public async Task A_slow_platform_is_a_problem_of_the_file_but_a_caller_who_gave_up_is_told_so()
    {
        var slow = await FetchAsync(() => throw new TaskCanceledException());

        Assert.Equal("it could not be fetched; please attach it again", slow.Problem);
        await Assert.ThrowsAsync<TaskCanceledException>(() =>
            new AttachedText("Teams").FetchAsync(File, () => throw new TaskCanceledException(), null, new CancellationToken(canceled: true)));
    }

    private static Task<SharedFile> FetchAsync(Func<HttpResponseMessage> answer) =>
        new AttachedText("Teams").FetchAsync(File, () => Task.FromResult(answer()), null, CancellationToken.None);

    private static HttpResponseMessage Answer(byte[] bytes) => new(HttpStatusCode.OK) { Content = new ByteArrayContent(bytes) };
}
