using System.Collections.Immutable;
using BackendArchitect.Conversation.Replies;
using BackendArchitect.Conversation.Rights;
using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores;

namespace BackendArchitect.Host.Rights;

/// <summary>Carries out what a turn wants exported or forgotten. Forgets from the outside in, the conversation of the turn itself last: whatever breaks in between, the turn is run again and ends the same.</summary>
public sealed class DataOffice
{
    private readonly IErasure _erasure;
    private readonly Estate _estate;
    private readonly Exporting _exporting;
    private readonly ILogger _log;

    public DataOffice(IErasure erasure, IRecords records, ILogger<DataOffice> log)
    {
        _log = log;
        _erasure = erasure;
        _estate = new Estate(erasure, records);
        _exporting = new Exporting(erasure, records, _estate);
    }

    /// <summary>Does all that lies outside the conversation of the claim. What is left is to commit the outcome, or, where it still has its wish, to leave by <see cref="LeaveAsync"/>.</summary>
    /// <exception cref="StoreUnavailableException">Part of it may be done; it is to be begun again.</exception>
    public async Task<TurnOutcome> PrepareAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation)
    {
        if (outcome.Wish is not { } wish)
        {
            return outcome;
        }

        var reach = await Reach.OfAsync(_erasure, wish, claim, cancellation);
        return wish.Erases ? await ForgetAsync(claim, outcome, wish, reach, cancellation) : await ExportAsync(outcome, wish, reach, cancellation);
    }

    /// <summary>Ends the claim by forgetting its conversation.</summary>
    public Task<CommitResult> LeaveAsync(Claim claim, TurnOutcome outcome, CancellationToken cancellation) =>
        _erasure.LeaveAsync(claim, outcome.Replies, IsWhole(claim, outcome.Wish!), cancellation);

    /// <summary>Sees to it that nothing taken out is left in the files. What cannot be swept now is at the next start, or with the next forgetting.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        try
        {
            await _erasure.SweepAsync(cancellation);
        }
        catch (StoreUnavailableException failure)
        {
            _log.NotSwept(failure.Message);
        }
    }

    private async Task<TurnOutcome> ForgetAsync(Claim claim, TurnOutcome outcome, RightsWish wish, Reach reach, CancellationToken cancellation)
    {
        var own = new Territory(reach.Own);
        var leaves = own.Holds(claim.Conversation);
        var pseudonym = new Pseudonym(wish.By);
        var removed = wish.Scope == DataScope.Me ? await RewriteAsync(reach.Shared, pseudonym, claim, cancellation) : Removed.Nothing;
        removed += wish.Scope == DataScope.Me ? await _estate.ErasePersonAsync(claim.Address.Workspace, wish.By.Id, cancellation) : Removed.Nothing;
        removed += await _estate.EraseAsync(own, cancellation);
        removed += await _erasure.EraseAsync(reach.Own, claim.Conversation, cancellation);
        if (!leaves)
        {
            var state = pseudonym.Clean(outcome.State with { Forgetting = null });
            return outcome with { State = state, Wish = null, Sweeps = true, Replies = outcome.Replies.Add(Words(claim, wish, removed with { Rewritten = removed.Rewritten + 1 })) };
        }

        removed += await OwnAsync(claim, IsWhole(claim, wish), cancellation);
        return outcome with { Replies = [Words(claim, wish, removed)], Designs = [], Papers = [], Sweeps = true };
    }

    private async Task<Removed> RewriteAsync(ImmutableArray<string> shared, Pseudonym pseudonym, Claim claim, CancellationToken cancellation)
    {
        var changed = 0;
        foreach (var id in shared)
        {
            changed += await _erasure.RewriteAsync(id, pseudonym.RewriteKept, claim.Conversation, cancellation) > 0 ? 1 : 0;
        }

        await _estate.RewriteAsync(new Territory(shared.Append(claim.Conversation)), pseudonym.Rewrite, cancellation);
        return new Removed(Rewritten: changed);
    }

    /// <summary>What the last step takes out.</summary>
    private async Task<Removed> OwnAsync(Claim claim, bool place, CancellationToken cancellation)
    {
        var kept = await _erasure.ReadAsync(claim.Conversation, cancellation);
        var logbook = place ? await _erasure.LogbookAsync(claim.Place, cancellation) : null;
        return new Removed(
            Conversations: 1,
            Replies: kept.Unsent.Length,
            Decisions: logbook is null ? 0 : logbook.Decisions.Count + logbook.Designs.Count);
    }

    private async Task<TurnOutcome> ExportAsync(TurnOutcome outcome, RightsWish wish, Reach reach, CancellationToken cancellation)
    {
        var (json, holds) = await _exporting.WriteAsync(wish, reach, outcome.State, cancellation);
        var name = $"export-{wish.Scope.ToString().ToLowerInvariant()}-{wish.At.UtcDateTime:yyyy-MM-dd}.json";
        var paper = Paper.Of(new Paper.Sheet(name, json));
        var file = new FileRef(paper.Id, name, name, RightsReply.Title(wish.Scope));
        return outcome with { Wish = null, Papers = outcome.Papers.Add(paper), Replies = outcome.Replies.Add(RightsReply.Exported(wish, file, holds)) };
    }

    /// <summary>Whether the logbook of the place goes too: it was asked for, or the thread is all of its place.</summary>
    private static bool IsWhole(Claim claim, RightsWish wish) => wish.Scope != DataScope.Thread || claim.Conversation == claim.Place;

    private static Reply Words(Claim claim, RightsWish wish, Removed removed) => RightsReply.Forgotten(wish, removed, IsWhole(claim, wish));
}
