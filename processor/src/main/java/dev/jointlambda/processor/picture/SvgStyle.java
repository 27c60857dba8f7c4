package dev.jointlambda.processor.picture;

/**
 * The colours, for light and dark. No variables, and dark only as an addition, because not only browsers show pictures.
 * Colour never says anything alone: clouds are named, failures are dashed, many are thick.
 */
final class SvgStyle {
    static final String CSS = """
            .jl{font-family:Helvetica,Arial,'Liberation Sans',sans-serif}
            .jl text{fill:#1e293b}
            .jl .paper{fill:#fff}
            .jl .title{font-size:18px;font-weight:700}
            .jl .quiet{font-size:11.5px;fill:#52606d}
            .jl .name{font-size:14px;font-weight:700;text-anchor:middle}
            .jl .pill text{font-size:10.5px;font-weight:700;text-anchor:middle}
            .jl .backup rect{fill:none;stroke-dasharray:3 2}
            .jl .card{stroke-width:1.2}
            .jl .aws .card{fill:#fff8ee;stroke:#d9902f}
            .jl .pill.aws rect{fill:#9a4a06;stroke:#9a4a06}
            .jl .aliyun .card{fill:#eef5ff;stroke:#5b92d6}
            .jl .pill.aliyun rect{fill:#1a56a6;stroke:#1a56a6}
            .jl .pill text{fill:#fff}
            .jl .pill.backup rect{fill:none}
            .jl .pill.backup.aws text{fill:#8a4205}
            .jl .pill.backup.aliyun text{fill:#1a4f98}
            .jl .region{fill:#64748b;fill-opacity:.08;stroke:#8795a8}
            .jl .behind{fill:none;stroke:#8795a8}
            .jl .head{font-size:11.5px;font-weight:700;fill:#475569}
            .jl .edge{fill:none;stroke:#64748b;stroke-width:1.4}
            .jl .tip,.jl .dot{fill:#64748b}
            .jl .bar{fill:#334155}
            .jl .ring{fill:none;stroke:#64748b;stroke-width:1.6}
            .jl .many{stroke-width:3.2}
            .jl .caught{stroke:#b42318;stroke-dasharray:5 4}
            .jl .tip.caught{fill:#b42318;stroke:none}
            .jl .valve{fill:#fff;stroke:#b42318;stroke-width:1.4}
            .jl .diamond{fill:#fff;stroke:#64748b;stroke-width:1.4}
            .jl .label rect{fill:#fff;stroke:#b6c1ce}
            .jl .label text{font-size:11.5px;text-anchor:middle}
            .jl .label.failure rect{stroke:#e3a19a;stroke-dasharray:3 2}
            .jl .label.failure text{fill:#9b1c12}
            @media (prefers-color-scheme:dark){
            .jl text{fill:#e5e9f0}
            .jl .paper,.jl .valve,.jl .diamond,.jl .label rect{fill:#12171f}
            .jl .quiet{fill:#a3adba}
            .jl .aws .card{fill:#2b1f10;stroke:#b0752a}
            .jl .pill.aws rect{fill:#f0a848;stroke:#f0a848}
            .jl .aliyun .card{fill:#11233c;stroke:#4a80c4}
            .jl .pill.aliyun rect{fill:#7db4f5;stroke:#7db4f5}
            .jl .pill text{fill:#10151c}
            .jl .pill.backup rect{fill:none}
            .jl .pill.backup.aws text{fill:#f3b765}
            .jl .pill.backup.aliyun text{fill:#93c2fa}
            .jl .region{fill:#94a3b8;stroke:#64748b}
            .jl .behind{stroke:#64748b}
            .jl .head{fill:#b8c2cf}
            .jl .edge,.jl .ring,.jl .diamond{stroke:#94a3b8}
            .jl .tip,.jl .dot{fill:#94a3b8}
            .jl .bar{fill:#cbd5e1}
            .jl .caught,.jl .valve{stroke:#f28b82}
            .jl .tip.caught{fill:#f28b82}
            .jl .label rect{stroke:#4b5768}
            .jl .label.failure rect{stroke:#8c4a45}
            .jl .label.failure text{fill:#f7a9a2}
            }
            """;

    private SvgStyle() {}
}
