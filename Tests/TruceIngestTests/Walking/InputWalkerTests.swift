import Foundation
import Glibc
import Testing
import TruceModel
import TruceTestSupport

@testable import TruceIngest

struct InputWalkerTests {
  /// `file a.txt`, `line -:1`, `aside ingest.empty`, `skipped ingest.hidden`
  private func labels(_ paths: [String], files: FileAccess = .live) -> [String] {
    InputWalker(paths: paths, files: files).map { item in
      switch item {
      case .file(let path, _, _): "file \(path.split(separator: "/").last ?? "")"
      case .line(_, let number, let bytes):
        "line \(number) \(String(decoding: bytes, as: UTF8.self))"
      case .setAside(let issue): "aside \(issue.code)"
      case .skipped(let issue): "skipped \(issue.code)"
      }
    }
  }

  @Test func `a folder is read recursively in the order of its names`() throws {
    let folder = try TemporaryFolder()
    let inner = folder.url.appendingPathComponent("b")
    try FileManager.default.createDirectory(at: inner, withIntermediateDirectories: true)
    try Data("x".utf8).write(to: inner.appendingPathComponent("z.txt"))
    _ = try folder.file("c.md", "x")
    _ = try folder.file("a.html", "x")
    #expect(labels([folder.url.path]) == ["file a.html", "file z.txt", "file c.md"])
  }

  @Test func `hidden files and unknown kinds in a folder are passed over and told of`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file(".notes.txt", "x")
    _ = try folder.file("picture.xyz", "x")
    #expect(
      labels([folder.url.path]) == ["skipped ingest.hidden", "skipped ingest.unknown-kind"])
  }

  @Test func `a named file of unknown kind is read by its content`() throws {
    let folder = try TemporaryFolder()
    let lines = try folder.file("reports", "{\"text\":\"one\"}\n{\"text\":\"two\"}\n")
    let page = try folder.file("saved", "<!DOCTYPE html><p>x</p>")
    let kinds = InputWalker(paths: [page.path]).map { item -> FileKind? in
      if case .file(_, let kind, _) = item { return kind }
      return nil
    }
    #expect(labels([lines.path]).count == 2)
    #expect(kinds == [.html])
  }

  @Test func `a spared file is not opened under any name`() throws {
    let folder = try TemporaryFolder()
    let ledger = try folder.file("desk.ledger", "x")
    let link = folder.url.appendingPathComponent("link.txt")
    try FileManager.default.createSymbolicLink(at: link, withDestinationURL: ledger)
    let other = folder.url.appendingPathComponent("other.txt")
    try FileManager.default.linkItem(at: ledger, to: other)
    _ = try folder.file("report.txt", "x")
    var files = FileAccess.live.sparing([ledger.path, ledger.path + "-wal"])
    let open = files.open
    files.open = { (path) throws(FileFailure) in
      #expect(path.hasSuffix("report.txt"))
      return try open(path)
    }
    #expect(
      labels([ledger.path, folder.url.path], files: files) == [
        "aside ingest.ledger", "skipped ingest.ledger", "skipped ingest.ledger",
        "skipped ingest.ledger", "file report.txt",
      ])
  }

  @Test func `a file that vanishes after it was listed does not stop the others`() throws {
    let files = FileAccess(
      status: { path in
        FileAccess.Status(kind: path == "in" ? .folder : .file, device: 1, inode: 1)
      },
      names: { _ in ["b.txt", "a.txt"] },
      open: { (path) throws(FileFailure) in
        if path == "in/a.txt" { throw .missing }
        return ByteStream(bytes: Array("text".utf8))
      }, standardInput: { ByteStream(bytes: []) })
    #expect(labels(["in"], files: files) == ["aside ingest.vanished", "file b.txt"])
  }

  @Test func `a folder or file without permission is told of`() throws {
    let files = FileAccess(
      status: { path in
        FileAccess.Status(kind: path == "locked" ? .folder : .file, device: 1, inode: 1)
      },
      names: { (_) throws(FileFailure) in throw .noPermission },
      open: { (_) throws(FileFailure) in throw .noPermission },
      standardInput: { ByteStream(bytes: []) })
    #expect(
      labels(["locked", "own.txt"], files: files) == [
        "aside ingest.no-permission", "aside ingest.no-permission",
      ])
  }

  @Test func `a missing file and a pipe are set aside`() throws {
    let folder = try TemporaryFolder()
    let pipe = folder.url.appendingPathComponent("pipe.txt").path
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(
      labels([folder.url.path + "/none.txt", pipe]) == [
        "aside ingest.not-found", "aside ingest.not-a-file",
      ])
  }

  @Test func `a loop of links ends`() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.txt", "x")
    try FileManager.default.createSymbolicLink(
      at: folder.url.appendingPathComponent("loop"), withDestinationURL: folder.url)
    #expect(labels([folder.url.path]) == ["file a.txt", "skipped ingest.link-loop"])
  }

  @Test func `lines end at a line feed alone`() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.jsonl", "{1\u{2028}\u{85}\r}\n\n{2}")
    #expect(labels([file.path]) == ["line 1 {1\u{2028}\u{85}\r}", "line 3 {2}"])
  }

  @Test func `standard input is handed out line by line before it ends`() throws {
    var pieces = ["{\"a\"", ":1}\n{\"b\"", ":2}\n"].map { Array($0.utf8) }
    var asked = 0
    let stream = ByteStream { () throws(FileFailure) in
      asked += 1
      return pieces.isEmpty ? [] : pieces.removeFirst()
    }
    var reader = LineReader(stream, limit: 100)
    guard case .bytes(let line)? = try reader.next() else {
      Issue.record("no first line")
      return
    }
    #expect(String(decoding: line, as: UTF8.self) == "{\"a\":1}")
    #expect(asked == 2)
  }

  @Test func `a line over the limit is passed over and the next is read`() throws {
    let text = String(repeating: "x", count: 5000) + "\nshort\n"
    var reader = LineReader(ByteStream(bytes: Array(text.utf8)), limit: 100)
    guard case .tooLong? = try reader.next(), case .bytes(let next)? = try reader.next() else {
      Issue.record("the long line was not told of")
      return
    }
    #expect(String(decoding: next, as: UTF8.self) == "short")
  }

  @Test func `gzip is unpacked, several members too, and a cut-off one is set aside`() throws {
    let folder = try TemporaryFolder()
    let packed = try gzip(Array("harbour\n".utf8))
    let whole = try folder.file("a.txt.gz", bytes: Data(packed + packed))
    let cut = try folder.file("b.txt.gz", bytes: Data(packed.dropLast(9)))
    let items = Array(InputWalker(paths: [whole.path, cut.path]))
    guard case .file(_, .plain, let bytes)? = items.first else {
      Issue.record("not unpacked")
      return
    }
    #expect(String(decoding: bytes, as: UTF8.self) == "harbour\nharbour\n")
    #expect(labels([cut.path]) == ["aside ingest.damaged-gzip"])
  }

  /// One member with a stored block (RFC 1951, section 3.2.4): no compressor needed.
  private func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let size = UInt16(bytes.count)
    let header: [UInt8] = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 255, 1]
    let lengths = [size, ~size].flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] }
    var crc: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      crc ^= UInt32(byte)
      for _ in 0..<8 { crc = crc & 1 == 1 ? crc >> 1 ^ 0xEDB8_8320 : crc >> 1 }
    }
    crc = ~crc
    let trailer = [crc, UInt32(bytes.count)].flatMap { word in
      (0..<4).map { UInt8(truncatingIfNeeded: word >> (8 * $0)) }
    }
    return header + lengths + bytes + trailer
  }
}
