using System.Diagnostics.Metrics;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Telemetry;

/// <summary>How much waits in the store, read every few seconds and shown with the other measures; nothing is shown while the store is silent.</summary>
internal sealed class StoreGauges : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(10);
    private readonly IOversight _store;
    private readonly TimeProvider _time;
    private StoreFigures? _figures;

    public StoreGauges(IMeterFactory meters, IOversight store, TimeProvider time)
    {
        (_store, _time) = (store, time);
        var meter = meters.Create(Measures.Name);
        meter.CreateObservableGauge("ba.inbox.depth", () => Read(figures => figures.Messages), null, "Messages accepted and not answered yet.");
        meter.CreateObservableGauge("ba.outbox.depth", () => Read(figures => figures.Replies), null, "Replies not sent yet.");
        meter.CreateObservableGauge("ba.appointments.due", () => Read(figures => figures.Due), null, "Appointments whose time has come and that wait for room.");
        meter.CreateObservableGauge("ba.dead_letters.kept", () => Read(figures => figures.DeadLetters), null, "What was given up and is still kept.");
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                _figures = await _store.FiguresAsync(stoppingToken).WaitAsync(Every, _time, stoppingToken);
            }
            catch (Exception failure) when (failure is StoreUnavailableException or TimeoutException)
            {
                // Whoever uses the store tells the log; here an old figure would be a false one.
                _figures = null;
            }

            await Task.Delay(Every, _time, stoppingToken);
        }
    }

    private IEnumerable<Measurement<long>> Read(Func<StoreFigures, long> figure) => _figures is { } figures ? [new(figure(figures))] : [];
}
