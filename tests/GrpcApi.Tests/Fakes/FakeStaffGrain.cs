using Soliguide.Contracts;
using Soliguide.Contracts.Staff;
using Soliguide.Domain.Json;

namespace Soliguide.GrpcApi.Tests.Fakes;

/// <summary>A staff that a test set; nobody changes it through the front door.</summary>
public sealed class FakeStaffGrain(FakeGuide guide) : Grain, IStaffGrain
{
    public Task<StaffDocument> Read() => Task.FromResult(new StaffDocument(DomainJson.Write(guide.Staff)));

    public Task<StaffLevel?> Level(string id) => Task.FromResult<StaffLevel?>(null);

    public Task<Receipt> Put(PutMember command) => throw new NotSupportedException();

    public Task<string?> SignIn(ProvenIdentity identity) => throw new NotSupportedException();

    public Task<KeyReply> IssueKey(IssueKey command) => throw new NotSupportedException();

    public Task<KeyReply> RotateKey(string id, TimeSpan overlap, string by) => throw new NotSupportedException();

    public Task<Receipt> EndKey(string id, string by) => throw new NotSupportedException();
}
