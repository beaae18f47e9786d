import Foundation

/// A certificate of the tests, signed by itself.
enum Certificate {
  /// Writes `desk.pem` and `desk.key` into `folder`.
  static func make(in folder: URL) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = [
      "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
      "/CN=desk.example.org", "-keyout", folder.path + "/desk.key", "-out",
      folder.path + "/desk.pem",
    ]
    process.standardError = FileHandle.nullDevice
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else { throw DeskClient.Broken() }
  }
}

/// One request over TLS, by `openssl s_client`.
enum TLSExchange {
  static func answer(to request: Data, port: Int) async throws -> DeskClient.Answer {
    try await withCheckedThrowingContinuation { continuation in
      Thread.detachNewThread { continuation.resume(with: Result { try exchange(request, port) }) }
    }
  }

  private static func exchange(_ request: Data, _ port: Int) throws -> DeskClient.Answer {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/openssl")
    process.arguments = [
      "s_client", "-quiet", "-connect", "127.0.0.1:\(port)", "-servername", "desk.example.org",
    ]
    let (input, output) = (Pipe(), Pipe())
    process.standardInput = input
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    try input.fileHandleForWriting.write(contentsOf: request)
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.terminate()
    process.waitUntilExit()
    return try DeskClient.answer(Array(bytes))
  }
}
