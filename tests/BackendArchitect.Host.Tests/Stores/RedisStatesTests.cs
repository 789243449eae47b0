using BackendArchitect.Conversation.State;
using BackendArchitect.Host.Stores.Redis;

namespace BackendArchitect.Host.Tests.Stores;

/// <summary>States that need not be read because they came back the same.</summary>
public sealed class RedisStatesTests
{
    private static readonly byte[] Packed = [1, 2, 3];
    private readonly RedisStates _states = new();
    private readonly ConversationState _kept = ConversationState.New with { Welcomed = true };

    public RedisStatesTests() => _states.Keep("c", Packed, _kept);

    [Fact]
    public void A_state_that_comes_back_the_same_to_the_byte_is_the_one_that_was_kept()
    {
        Assert.Same(_kept, _states.Find("c", (byte[])[1, 2, 3]));
    }

    [Fact]
    public void What_another_wrote_or_of_another_conversation_has_to_be_read()
    {
        Assert.Null(_states.Find("c", (byte[])[1, 2, 4]));
        Assert.Null(_states.Find("c", (byte[])[1, 2, 3, 4]));
        Assert.Null(_states.Find("d", (byte[])[1, 2, 3]));
    }

    [Fact]
    public void What_rests_is_let_go_and_what_is_kept_anew_stays()
    {
        _states.Keep("d", Packed, _kept);
        _states.Age();
        Assert.Same(_kept, _states.Find("c", Packed));
        _states.Keep("d", Packed, _kept);

        _states.Age();

        Assert.Null(_states.Find("c", Packed));
        Assert.Same(_kept, _states.Find("d", Packed));
    }

    [Fact]
    public void However_many_there_are_few_are_kept()
    {
        for (var number = 0; number < 3_000; number++)
        {
            _states.Keep($"{number}", Packed, _kept);
        }

        Assert.Null(_states.Find("c", Packed));
        Assert.InRange(Enumerable.Range(0, 3_000).Count(number => _states.Find($"{number}", Packed) is not null), 1, 2_002);
    }

    [Fact]
    public void A_long_one_is_not_kept()
    {
        var packed = new byte[9 * 1024];

        _states.Keep("long", packed, _kept);

        Assert.Null(_states.Find("long", packed));
    }
}
