using System.Net;
using System.Net.Sockets;

namespace BackendArchitect.Host.Tests.Workers;

/// <summary>The built program on one port and one store, started and killed again and again.</summary>
internal sealed class KilledProgram : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("ba-kill-").FullName;
    private readonly string[] _arguments;

    public KilledProgram(params string[] arguments)
    {
        Address = new Uri($"http://127.0.0.1:{FreePort()}");
        _arguments = ["--Store:Path=bot.db", "--urls", Address.GetLeftPart(UriPartial.Authority), "--Workers:PollSeconds=1", "--Logging:LogLevel:Default=Warning", .. arguments];
    }

    public Uri Address { get; }

    public HostProcess Start() => HostProcess.Start(_folder, _arguments);

    /// <summary>Waits until it listens, however slow the machine is.</summary>
    public async Task AnswersAsync()
    {
        using var client = new HttpClient { Timeout = TimeSpan.FromSeconds(1) };
        for (var alive = false; !alive;)
        {
            try
            {
                alive = (await client.GetAsync(new Uri(Address, "health"))).IsSuccessStatusCode;
            }
            catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
            {
                await Task.Delay(20);
            }
        }
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static int FreePort()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
