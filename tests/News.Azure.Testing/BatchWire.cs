using Microsoft.Azure.Cosmos;
using Microsoft.Azure.Cosmos.Core;
using Microsoft.Azure.Cosmos.Serialization.HybridRow;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.IO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Layouts;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.RecordIO;
using Microsoft.Azure.Cosmos.Serialization.HybridRow.Schemas;

namespace News.Azure.Testing;

/// <summary>Batches on the wire: records of HybridRow, whose schema is a resource of the SDK.</summary>
internal static class BatchWire
{
    private const int RowBytes = 4096;

    private static readonly LayoutResolverNamespace Layouts = new(ReadSchemas());
    private static readonly Layout ResultLayout = Layouts.Resolve(Layouts.Namespace.Schemas.First(schema => schema.Name == "BatchResult").SchemaId);

    public static IReadOnlyList<BatchOperation> Read(byte[] body)
    {
        var operations = new List<BatchOperation>();
        var stream = new MemoryStream(body);
        var result = stream.ReadRecordIOAsync(
            (ReadOnlyMemory<byte> record) =>
            {
                var row = new RowBuffer(record.Length);
                if (!row.ReadFrom(record.Span, HybridRowVersion.V1, Layouts))
                {
                    return Result.Failure;
                }

                var reader = new RowReader(ref row);
                operations.Add(ReadOperation(ref reader));
                return Result.Success;
            },
            resizer: new MemorySpanResizer<byte>(body.Length)).GetAwaiter().GetResult();
        return result == Result.Success ? operations : throw new FormatException($"The batch is not readable: {result}.");
    }

    public static byte[] Write(IReadOnlyList<Reply> results)
    {
        var stream = new MemoryStream();
        var resizer = new MemorySpanResizer<byte>(RowBytes);
        stream.WriteRecordIOAsync(
            default,
            (long index, out ReadOnlyMemory<byte> record) =>
            {
                record = default;
                if (index >= results.Count)
                {
                    return Result.Success;
                }

                var row = new RowBuffer(RowBytes, resizer);
                row.InitLayout(HybridRowVersion.V1, ResultLayout, Layouts);
                var written = RowWriter.WriteBuffer(ref row, results[(int)index], WriteResult);
                record = resizer.Memory[..row.Length];
                return written;
            }).GetAwaiter().GetResult();
        return stream.ToArray();
    }

    private static BatchOperation ReadOperation(ref RowReader reader)
    {
        var operation = new BatchOperation(default, null, null, null, [], WantsContent: true);
        while (reader.Read())
        {
            switch (reader.Path.ToString())
            {
                case "operationType":
                    reader.ReadInt32(out var kind);
                    operation = operation with { Kind = (BatchOperationKind)kind };
                    break;
                case "id":
                    reader.ReadString(out string id);
                    operation = operation with { Id = id };
                    break;
                case "partitionKey":
                    reader.ReadString(out string key);
                    operation = operation with { PartitionKey = key };
                    break;
                case "ifMatch":
                    reader.ReadString(out string etag);
                    operation = operation with { IfMatch = etag };
                    break;
                case "resourceBody":
                    reader.ReadBinary(out byte[] body);
                    operation = operation with { Body = body };
                    break;
                case "minimalReturnPreference":
                    reader.ReadBool(out var isMinimal);
                    operation = operation with { WantsContent = !isMinimal };
                    break;
                default:
                    break;
            }
        }

        return operation;
    }

    private static Result WriteResult(ref RowWriter writer, TypeArgument type, Reply reply)
    {
        writer.WriteInt32("statusCode", reply.Status);
        if (reply.SubStatus != 0)
        {
            writer.WriteInt32("subStatusCode", reply.SubStatus);
        }

        if (reply.ETag is { } etag)
        {
            writer.WriteString("eTag", etag);
        }

        if (reply is { IsSuccess: true, Body: { } body })
        {
            writer.WriteBinary("resourceBody", body);
        }

        if (reply.RetryAfter is { } wait)
        {
            writer.WriteUInt32("retryAfterMilliseconds", (uint)wait.TotalMilliseconds);
        }

        return writer.WriteFloat64("requestCharge", reply.Charge);
    }

    private static Namespace ReadSchemas()
    {
        using var resource = typeof(CosmosClient).Assembly.GetManifestResourceStream("Microsoft.Azure.Cosmos.Batch.HybridRowBatchSchemas.json")!;
        using var reader = new StreamReader(resource);
        return Namespace.Parse(reader.ReadToEnd());
    }
}
