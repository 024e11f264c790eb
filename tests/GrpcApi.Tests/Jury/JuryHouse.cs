using Google.Protobuf;
using Google.Protobuf.Reflection;
using Google.Rpc;
using Microsoft.Extensions.DependencyInjection;
using Soliguide.GrpcApi.Feed;
using Soliguide.GrpcApi.Tests.Support;

namespace Soliguide.GrpcApi.Tests.Jury;

/// <summary>One front door for all jurors, with a key for staff and few searches, and the protos as they would have copied them.</summary>
public sealed class JuryHouse : IAsyncLifetime
{
    private readonly House house = new();
    private readonly string file = Path.Combine(Path.GetTempPath(), $"soliguide-jury-{Guid.NewGuid():N}.binpb");
    private FrontDoor? door;

    public FrontDoor Door => door!;

    /// <summary>Host and port of native gRPC.</summary>
    public string Target => Door.Channel.Target;

    /// <summary>The descriptor set: our protos, those of rich errors, and what they import.</summary>
    public string Descriptors => file;

    public async Task InitializeAsync()
    {
        await house.InitializeAsync();
        door = await FrontDoor.Open(house.Grains, FrontDoor.Key, ("Limits:Searches", "2"));
        await Waiting.Until(() => Door.Services.GetRequiredService<CardStore>().HasCaughtUp, "the feed is read");
        await File.WriteAllBytesAsync(file, Describe().ToByteArray());
        var (code, _, errors) = await Tool.Run("bash", ["install.sh"]);
        Assert.True(code == 0, $"The tools of tests/tools cannot be fetched, ./test.sh says what is needed: {errors}");
    }

    public async Task DisposeAsync()
    {
        File.Delete(file);
        if (door is not null)
        {
            await door.DisposeAsync();
        }

        await house.DisposeAsync();
    }

    private static FileDescriptorSet Describe()
    {
        var set = new FileDescriptorSet();
        var known = new HashSet<string>();
        foreach (var own in Access.AccessPageTests.Methods.Select(method => method.File).Append(ErrorInfo.Descriptor.File).Append(Google.Rpc.Status.Descriptor.File))
        {
            Add(own);
        }

        return set;

        void Add(FileDescriptor one)
        {
            if (known.Add(one.Name))
            {
                foreach (var import in one.Dependencies)
                {
                    Add(import);
                }

                set.File.Add(FileDescriptorProto.Parser.ParseFrom(one.SerializedData));
            }
        }
    }
}
