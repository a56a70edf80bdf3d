namespace News.Contracts;

public abstract class ReceiptContract(IStoreFactory factory) : StoreContract(factory)
{
    [Fact]
    public async Task A_receipt_is_found_by_its_address()
    {
        var receipt = Some.Receipt("folder/a.txt");
        await CommitAsync(receipt);

        (await Store.FindReceiptAsync(receipt.Address, Cancellation)).ShouldBe(receipt);
        (await Store.FindReceiptAsync(receipt.Address with { Container = "elsewhere" }, Cancellation)).ShouldBeNull();
    }

    [Fact]
    public async Task A_newer_receipt_replaces_the_older()
    {
        await CommitAsync(Some.Receipt("a.txt", "v1"));
        await CommitAsync(Some.Receipt("a.txt", "v2", articles: 0, failures: 1));

        (await Store.FindReceiptAsync(Some.Address("a.txt"), Cancellation)).ShouldBe(Some.Receipt("a.txt", "v2", articles: 0, failures: 1));
        (await Store.CountAsync(Cancellation)).Uploads.ShouldBe(1);
    }

    [Fact]
    public async Task A_range_of_names_holds_both_ends_and_no_other_container()
    {
        foreach (var name in new[] { "a", "b", "b/1", "B", "c", "é", "z\U0001F600" })
        {
            await CommitAsync(Some.Receipt(name));
        }

        await CommitAsync(Some.Receipt("b") with { Address = new("elsewhere", "b") });

        (await NamesAsync("b", "c")).ShouldBe(["b", "b/1", "c"]);
        (await NamesAsync("A", "a")).ShouldBe(["B", "a"]);
        (await NamesAsync("z", "é")).ShouldBe(["z\U0001F600", "é"]);
        (await NamesAsync("d", "d")).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_forgotten_receipt_is_gone_and_what_it_told_of_stays()
    {
        await PutAsync(Some.Article("a.txt"));
        await CommitAsync(Some.Receipt("a.txt"));
        await CommitAsync(Some.Receipt("b.txt"));

        await Store.ForgetReceiptAsync(Some.Address("a.txt"), Cancellation);
        await Store.ForgetReceiptAsync(Some.Address("never-there.txt"), Cancellation);

        (await Store.FindReceiptAsync(Some.Address("a.txt"), Cancellation)).ShouldBeNull();
        (await Store.FindReceiptAsync(Some.Address("b.txt"), Cancellation)).ShouldNotBeNull();
        (await Store.CountAsync(Cancellation)).Articles.ShouldBe(1);
    }

    private Task CommitAsync(UploadReceipt receipt) => Store.CommitAsync(new([], [], receipt), Cancellation);

    private async Task<IEnumerable<string>> NamesAsync(string first, string last) =>
        (await Store.ReadReceiptsAsync(Some.Container, first, last, Cancellation)).Select(receipt => receipt.Address.Name);
}
