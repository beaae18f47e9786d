// swift-tools-version: 6.2
import PackageDescription

/// Language features that every target is built with; see `docs/decisions/0001-package-layout.md`.
let settings: [SwiftSetting] = [
  .swiftLanguageMode(.v6),
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
]

/// The Swift runtime and Foundation inside the program: calls to the runtime, a fifth of reading,
/// need no jump table then, and start-up no search for symbols; see
/// `docs/decisions/0004-a-static-runtime.md`.
let staticRuntime: [LinkerSetting] = [
  .unsafeFlags(
    ["-static-stdlib", "-Xlinker", "--start-group"]
      + [
        "Foundation", "FoundationInternationalization", "FoundationEssentials", "CoreFoundation",
        "_FoundationICU", "_FoundationCShims", "_FoundationCollections",
      ].map { "-l\($0)" } + ["-Xlinker", "--end-group"],
    .when(platforms: [.linux], configuration: .release))
]

/// One stage, one face or the vocabulary: `Sources/<name>`, with the resources named.
func target(
  _ name: String, _ dependencies: [Target.Dependency], resources: [Resource] = []
) -> Target {
  .target(name: name, dependencies: dependencies, resources: resources, swiftSettings: settings)
}

/// The tests of one target: `Tests/<name>Tests`.
func tests(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .testTarget(
    name: "\(name)Tests", dependencies: [.byName(name: name), "TruceTestSupport"] + dependencies,
    swiftSettings: settings)
}

let package = Package(
  name: "truce",
  products: [
    .executable(name: "truce", targets: ["truce"]),
    .executable(name: "truce-serve", targets: ["truce-serve"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", from: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", from: "2.101.2"),
    .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.6"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CCrypto", pkgConfig: "libcrypto", providers: [.apt(["libssl-dev"])]),
    .systemLibrary(
      name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
    .systemLibrary(name: "CProcessor"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
    target("TruceModel", []),
    target(
      "TruceIngest", ["TruceModel", "CXML", "CZlib", "Yams"], resources: [.copy("Resources")]),
    target("TruceText", ["TruceModel", "CProcessor"], resources: [.copy("Resources")]),
    target("TruceExtract", ["TruceText", "TruceModel"], resources: [.copy("Resources")]),
    target("TruceLink", ["TruceModel"]),
    target("TruceAssess", ["TruceModel"]),
    target("TruceBrief", ["TruceModel"], resources: [.copy("Resources")]),
    target(
      "TruceStore",
      ["TruceModel", "CCrypto", .product(name: "GRDB", package: "GRDB.swift")]),
    target(
      "TrucePipeline",
      [
        "TruceModel", "TruceIngest", "TruceText", "TruceExtract", "TruceLink", "TruceAssess",
        "TruceBrief", "TruceStore",
      ]),
    target(
      "TruceWeb",
      [
        "TrucePipeline", "TruceBrief", "TruceStore", "TruceModel", "CCurl", "CXML", "CZlib",
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "HummingbirdCore", package: "hummingbird"),
        .product(name: "HummingbirdTLS", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
        .product(name: "NIOPosix", package: "swift-nio"),
        .product(name: "NIOSSL", package: "swift-nio-ssl"),
      ], resources: [.copy("Resources")]),
    .executableTarget(
      name: "truce-serve",
      dependencies: [
        "TruceWeb", "TrucePipeline", "TruceStore", "TruceModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(
      name: "truce",
      dependencies: [
        "TrucePipeline", "TruceBrief", "TruceStore", "TruceModel",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings, linkerSettings: staticRuntime),
    target("TruceTestSupport", ["TruceModel"]),
    tests("TruceModel"), tests("TruceIngest"), tests("TruceText"), tests("TruceExtract"),
    tests("TruceLink"), tests("TruceAssess"), tests("TruceBrief"),
    tests("TruceStore"), tests("TrucePipeline", ["TruceStore"]),
    tests("TruceWeb", ["TrucePipeline", "TruceStore", "TruceModel"]),
    .testTarget(
      name: "truceTests", dependencies: ["TruceModel", "TruceStore", "TruceTestSupport"],
      swiftSettings: settings),
  ]
)
