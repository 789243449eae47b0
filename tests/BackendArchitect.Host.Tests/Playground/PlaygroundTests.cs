using BackendArchitect.Deliverables.Tests;
using Xunit.Abstractions;

namespace BackendArchitect.Host.Tests.Playground;

/// <summary>The built program in Microsoft's own stand-in for Teams, driven through a real browser.</summary>
[Collection("alone")]
public sealed class PlaygroundTests(ITestOutputHelper output) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-playground-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [NeedsFact("chromium")]
    public async Task K1_In_Teams_it_holds_the_whole_conversation_in_a_personal_chat_and_by_mention_in_a_group_and_a_channel()
    {
        var address = HostProcess.FreeAddress();
        using var host = HostProcess.Start(_folder, "--urls", address.ToString(), "--BotFramework:AllowUnauthenticated=true", "--Logging:LogLevel:Default=Warning");
        await host.ReadyAsync(address);

        var (code, said) = await RequiredProgram.RunValidatorAsync("playground-talk.mjs", address.ToString(), Path.Combine(AppContext.BaseDirectory, "playground"));
        await host.KillAsync();

        output.WriteLine(said);
        Assert.True(code == 0, said + host.Errors);
    }
}
