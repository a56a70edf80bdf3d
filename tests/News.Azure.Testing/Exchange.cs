using System.Globalization;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using News.Azure.Testing.Sql;

namespace News.Azure.Testing;

/// <summary>One request and its answer.</summary>
internal static class Exchange
{
    public static async Task AnswerAsync(HttpContext context, Account account, Faults faults)
    {
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body, context.RequestAborted);
        var request = new Request(context.Request, body.ToArray()) { PageSize = faults.PageSize, IsSeen = faults.IsSeen };
        var fault = faults.Take(request.Kind);
        var reply = fault is { IsAfterwards: false } ? fault.Reply : Answer(request, account);
        if (fault is { Status: null })
        {
            context.Abort();
            return;
        }

        await WriteAsync(context.Response, fault?.Reply ?? reply, account.Lsn);
    }

    private static Reply Answer(Request request, Account account)
    {
        lock (account)
        {
            try
            {
                return account.Answer(request);
            }
            catch (Exception error) when (error is SqlException or JsonException or FormatException)
            {
                return Reply.Error(400, "BadRequest", error.Message);
            }
        }
    }

    private static async Task WriteAsync(HttpResponse response, Reply reply, long lsn)
    {
        response.StatusCode = reply.Status;
        foreach (var (name, value) in reply.Headers())
        {
            response.Headers[name] = value;
        }

        var version = lsn.ToString(CultureInfo.InvariantCulture);
        response.Headers["x-ms-activity-id"] = new Guid((int)lsn, 0, 0, new byte[8]).ToString();
        response.Headers["x-ms-session-token"] = $"{Partition.Id}:0#{version}";
        response.Headers["lsn"] = version;
        if (reply.Body is { } body && reply.Status is not (204 or 304))
        {
            response.ContentType = "application/json";
            response.ContentLength = body.Length;
            await response.Body.WriteAsync(body);
        }
    }
}
