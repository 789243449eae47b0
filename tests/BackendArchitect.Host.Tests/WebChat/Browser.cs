using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;

namespace BackendArchitect.Host.Tests.WebChat;

/// <summary>The built program on a free port, and a real browser in front of it. Both start with the first page that is asked for.</summary>
public sealed class Browser : IAsyncLifetime
{
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ];

    private readonly string _folder = Directory.CreateTempSubdirectory("ba-page-").FullName;
    private readonly SemaphoreSlim _one = new(1);
    private HostProcess? _host;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>Path of chromium, or null where it is not installed.</summary>
    public static string? Program { get; } = (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator)
        .Select(folder => Path.Combine(folder, "chromium"))
        .FirstOrDefault(File.Exists);

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}/");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_browser is not null)
        {
            await _browser.CloseAsync();
        }

        _playwright?.Dispose();
        if (_host is not null)
        {
            await _host.KillAsync();
            _host.Dispose();
        }

        _one.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A page with nothing kept from before.</summary>
    internal async Task<ChatPage> OpenAsync(BrowserNewContextOptions? options = null)
    {
        await StartAsync();
        var context = await _browser!.NewContextAsync(options ?? new BrowserNewContextOptions { ViewportSize = new ViewportSize { Width = 1280, Height = 860 } });
        return await ChatPage.OpenAsync(context, Address);
    }

    /// <summary>The program alone, for what needs no page.</summary>
    internal async Task<HttpClient> ClientAsync()
    {
        await _one.WaitAsync();
        try
        {
            await StartProgramAsync();
        }
        finally
        {
            _one.Release();
        }

        return new HttpClient { BaseAddress = Address };
    }

    private async Task StartAsync()
    {
        await _one.WaitAsync();
        try
        {
            if (_browser is null)
            {
                await StartProgramAsync();
                _playwright = await Playwright.CreateAsync();
                _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions { ExecutablePath = Program, Args = Arguments });
            }
        }
        finally
        {
            _one.Release();
        }
    }

    private async Task StartProgramAsync()
    {
        if (_host is null)
        {
            _host = HostProcess.Start(_folder, "--urls", Address.ToString(), "--Logging:LogLevel:Default=Warning");
            await ReadyAsync();
        }
    }

    private async Task ReadyAsync()
    {
        using var client = new HttpClient { BaseAddress = Address };
        for (var attempt = 0; attempt < 120; attempt++)
        {
            try
            {
                await client.GetStringAsync(new Uri("ready", UriKind.Relative));
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(500);
            }
        }

        throw new TimeoutException($"The program did not start: {_host!.Errors}");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
