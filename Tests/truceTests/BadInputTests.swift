import Foundation
import Testing
import TruceTestSupport

/// The world is messy: one line on standard error each, the other reports read, exit code 2.
struct BadInputTests {
  private let truce: BuiltProgram
  private let folder: TemporaryFolder

  init() throws {
    truce = try BuiltProgram()
    folder = try TemporaryFolder()
    _ = try folder.file(
      "good.txt",
      "Shells fall on a town\n\nGovernment forces shelled the town of Saraqib on 3 March 2020, "
        + "killing two people, the Syrian Observatory for Human Rights said.\n")
  }

  private func read() throws -> BuiltProgram.Run {
    try truce.run(["read", folder.url.path])
  }

  private func expectSetAside(_ name: String, _ run: BuiltProgram.Run) {
    #expect(run.status == 2)
    let lines = run.errors.split(separator: "\n")
    #expect(lines.contains { $0.contains(name) }, "no line names \(name): \(run.errors)")
    #expect(run.output.split(separator: "\n").count == 1, "the good report is read")
    #expect(run.output.contains("\"shelling\""))
  }

  @Test func `an empty file is set aside`() throws {
    _ = try folder.file("empty.txt", "")
    expectSetAside("empty.txt", try read())
  }

  @Test func `a binary is set aside`() throws {
    let bytes = (0..<4096).map { UInt8(truncatingIfNeeded: $0 &* 167 &+ ($0 >> 3)) }
    _ = try folder.file("picture.txt", bytes: Data([0x89, 0x50, 0x4E, 0x47, 0, 0, 0] + bytes))
    expectSetAside("picture.txt", try read())
  }

  @Test func `a line of fifty megabytes is set aside`() throws {
    let line = String(repeating: "shelling of the town ", count: 50_000_000 / 21)
    _ = try folder.file("long.txt", line)
    expectSetAside("long.txt", try read())
  }

  @Test func `a malformed line of JSON Lines is named with its number`() throws {
    let input = """
      {"id":"a","text":"Rebels shelled the town of Saraqib on Monday."}
      {"id":"b","text":
      {"id":"c","text":"Rebels shelled the town of Saraqib on Tuesday."}
      """
    let run = try truce.run(["read", "-"], input: Data(input.utf8))
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").count == 2)
    #expect(run.errors.contains("2"))
  }

  @Test func `a truncated UTF-8 sequence is read with an issue`() throws {
    var bytes = Data("Rebels shelled the town of Saraqib on Monday, medics said \u{2019}".utf8)
    bytes.removeLast()
    let file = try folder.file("cut.txt", bytes: bytes)
    let run = try truce.run(["read", file.path])
    #expect(run.output.contains("Saraqib"))
    #expect(run.errors.contains("cut.txt"))
  }

  @Test func `ten thousand nested tags are read`() throws {
    let open = String(repeating: "<div>", count: 10_000)
    let close = String(repeating: "</div>", count: 10_000)
    let file = try folder.file(
      "deep.html",
      "<html><body>\(open)<p>Rebels shelled the town of Saraqib on Monday, killing two "
        + "people, medics in the town said.</p>\(close)</body></html>")
    let run = try truce.run(["read", file.path])
    #expect(run.status == 0)
    #expect(run.output.contains("shelling"))
  }

  @Test func `a path that is not there is named with its remedy`() throws {
    let run = try truce.run(["read", "no-such-file.txt", folder.url.path])
    expectSetAside("no-such-file.txt", run)
  }

  @Test func `a folder without permission is named`() throws {
    let closed = folder.url.appendingPathComponent("closed")
    try FileManager.default.createDirectory(
      at: closed, withIntermediateDirectories: true, attributes: [.posixPermissions: 0])
    expectSetAside("closed", try truce.run(["read", folder.url.path], isOrdinary: true))
  }

  @Test func `a file without permission is named`() throws {
    let file = try folder.file("secret.txt", "Rebels shelled the town of Saraqib on Monday.")
    try FileManager.default.setAttributes([.posixPermissions: 0], ofItemAtPath: file.path)
    expectSetAside("secret.txt", try truce.run(["read", folder.url.path], isOrdinary: true))
  }

  @Test func `a file that is listed but leads nowhere is named`() throws {
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("gone.txt"),
      withDestinationURL: folder.url.appendingPathComponent("no-such-file.txt"))
    let run = try read()
    expectSetAside("gone.txt", run)
    #expect(run.errors.contains("was listed but is gone"))
  }

  /// The program lists the folder, then waits for the reader of its output; the last file goes
  /// while it waits.
  @Test func `a file that vanishes after it was listed is named and the others are read`() throws {
    let count = 400
    for number in 100..<100 + count {
      _ = try folder.file(
        "\(number).txt",
        "Shells fall on a town\n\nGovernment forces shelled the town of Saraqib on 3 March 2020, "
          + "killing \(number) people, the Syrian Observatory for Human Rights said.\n")
    }
    let last = folder.url.appendingPathComponent("zz-last.txt")
    try Data("Rebels shelled the town of Saraqib on Monday.".utf8).write(to: last)
    let run = try truce.run(["read", "--jobs", "1", folder.url.path]) {
      try FileManager.default.removeItem(at: last)
    }
    #expect(run.status == 2)
    #expect(run.output.split(separator: "\n").count == count + 1)
    let lines = run.errors.split(separator: "\n").filter { $0.contains("zz-last.txt") }
    #expect(lines.count == 1)
    #expect(lines.first?.contains("was listed but is gone") == true, "\(run.errors)")
  }

  @Test func `no paths is a usage error`() throws {
    #expect(try truce.run(["read"]).status == 64)
  }
}
