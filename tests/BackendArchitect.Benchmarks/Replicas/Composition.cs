using System.Diagnostics;
using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace BackendArchitect.Benchmarks.Replicas;

/// <summary>The host's own composition, with something put in its place. It is the shipped program that runs: its entry point is called, and the framework says when its services are collected and when they are built.</summary>
internal sealed class Composition : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly Action<IServiceCollection> _replace;
    private readonly bool _onlyServices;
    private IServiceProvider? _services;

    private Composition(Action<IServiceCollection> replace, bool onlyServices) => (_replace, _onlyServices) = (replace, onlyServices);

    /// <summary>Runs the host until it ends.</summary>
    public static int Run(string[] arguments, Action<IServiceCollection> replace)
    {
        using var listening = DiagnosticListener.AllListeners.Subscribe(new Composition(replace, onlyServices: false));
        return Call(arguments);
    }

    /// <summary>The services of the host as these settings make them; nothing is started.</summary>
    public static IServiceProvider Services(params string[] arguments)
    {
        var composition = new Composition(_ => { }, onlyServices: true);
        using var listening = DiagnosticListener.AllListeners.Subscribe(composition);
        try
        {
            Call(arguments);
        }
        catch (HostAbortedException)
        {
            // Meant: the services are all that is wanted.
        }

        return composition._services ?? throw new InvalidOperationException("The host does not start with these settings.");
    }

    void IObserver<DiagnosticListener>.OnNext(DiagnosticListener value)
    {
        if (value.Name == "Microsoft.Extensions.Hosting")
        {
            value.Subscribe(this);
        }
    }

    void IObserver<KeyValuePair<string, object?>>.OnNext(KeyValuePair<string, object?> value)
    {
        if (value is { Key: "HostBuilding", Value: IHostBuilder builder })
        {
            builder.ConfigureServices(_replace);
        }
        else if (_onlyServices && value is { Key: "HostBuilt", Value: IHost host })
        {
            _services = host.Services;
            throw new HostAbortedException();
        }
    }

    void IObserver<DiagnosticListener>.OnCompleted()
    {
    }

    void IObserver<DiagnosticListener>.OnError(Exception error)
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnCompleted()
    {
    }

    void IObserver<KeyValuePair<string, object?>>.OnError(Exception error)
    {
    }

    private static int Call(string[] arguments) =>
        (int)(typeof(Host.HostOptions).Assembly.EntryPoint!.Invoke(null, BindingFlags.DoNotWrapExceptions, null, [arguments], null) ?? 0);
}
