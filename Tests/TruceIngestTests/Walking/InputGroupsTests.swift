import Foundation
import Testing
import TruceTestSupport

@testable import TruceIngest

struct InputGroupsTests {
  @Test func `groups hold the walker's items in its order`() throws {
    let folder = try TemporaryFolder()
    let text = (1...7).map { "{\"text\":\"\($0)\"}\n" }.joined()
    let lines = try folder.file("a.jsonl", text)
    let groups = Array(InputGroups(paths: [lines.path], size: 3))
    #expect(groups.map(\.count) == [3, 3, 1])
    let numbers = groups.joined().map { item -> Int in
      if case .line(_, let number, _) = item { return number }
      return 0
    }
    #expect(numbers == Array(1...7))
  }

  @Test func `a large item ends its group`() throws {
    let folder = try TemporaryFolder()
    let long = try folder.file("a.txt", String(repeating: "word ", count: 60_000))
    let short = try folder.file("b.txt", "A line.")
    #expect(Array(InputGroups(paths: [long.path, short.path], size: 8)).map(\.count) == [1, 1])
  }
}
