import type { SynonymGroup } from './synonyms.js';

/** One group a line, expressions separated by "=". */
const GROUPS = `
机器视觉=计算机视觉=视觉检测=machine vision=computer vision
人工智能=AI=artificial intelligence
机器学习=machine learning
深度学习=deep learning
神经网络=neural network
卷积神经网络=CNN=convolutional neural network
大模型=大语言模型=LLM=large language model
数字孪生=digital twin
物联网=IoT=internet of things
边缘计算=edge computing
自然语言处理=NLP=natural language processing
知识图谱=knowledge graph
图像识别=图像分类=image recognition
目标检测=object detection
无人机=UAV=无人驾驶航空器=drone
自动导引车=AGV=自动导航小车
机械臂=机器人手臂=机械手=manipulator
数控机床=CNC=数控加工中心
可编程控制器=PLC=可编程逻辑控制器
制造执行系统=MES
企业资源计划=ERP
计算流体力学=CFD=流体仿真
有限元=FEM=FEA=有限元分析=finite element
增材制造=3D打印=additive manufacturing=3d printing
激光选区熔化=SLM=选择性激光熔化=selective laser melting
压铸=高压铸造=die casting
气孔=孔隙=缩孔=砂眼=porosity
毛刺=飞边=burr
开裂=裂纹=裂缝=crack
生锈=锈蚀=腐蚀=corrosion
磨损=耐磨=wear
疲劳=疲劳寿命=fatigue
焊接=焊缝=welding
搅拌摩擦焊=FSW=friction stir welding
热处理=淬火=回火=heat treatment
表面处理=表面改性=surface treatment
物理气相沉积=PVD=physical vapor deposition
化学气相沉积=CVD=chemical vapor deposition
原子层沉积=ALD=atomic layer deposition
类金刚石=DLC=diamond-like carbon
涂层=镀层=膜层=coating
电镀=electroplating
无损检测=NDT=无损探伤=nondestructive testing
超声检测=超声波探伤=ultrasonic testing
X射线=X光=x-ray
铝合金=aluminum alloy=aluminium alloy
镁合金=magnesium alloy
钛合金=titanium alloy
高温合金=superalloy
不锈钢=stainless steel
碳纤维=carbon fiber=carbon fibre
碳纤维增强复合材料=CFRP=碳纤维复合材料
玻璃纤维=玻纤=glass fiber
石墨烯=graphene
碳纳米管=CNT=carbon nanotube
金属有机框架=MOF=metal-organic framework
形状记忆合金=shape memory alloy
聚乙烯=PE=polyethylene
聚丙烯=PP=polypropylene
聚氯乙烯=PVC
聚对苯二甲酸乙二醇酯=PET
聚醚醚酮=PEEK
聚酰亚胺=PI=polyimide
聚乳酸=PLA
热塑性聚氨酯=TPU
环氧树脂=epoxy
陶瓷基复合材料=CMC
碳化硅=SiC=silicon carbide
氮化镓=GaN=gallium nitride
绝缘栅双极晶体管=IGBT
印制电路板=PCB=印刷电路板=线路板
集成电路=芯片=IC
微机电系统=MEMS
现场可编程门阵列=FPGA
发光二极管=LED
有机发光二极管=OLED
光伏=太阳能电池=photovoltaic=solar cell
钙钛矿=perovskite
锂电池=锂离子电池=lithium-ion battery
动力电池=车用电池=power battery
固态电池=solid-state battery
燃料电池=fuel cell
质子交换膜=PEM
电池管理系统=BMS
荷电状态=SOC=剩余电量=state of charge
储能=energy storage
余热回收=废热利用=waste heat recovery
热泵=heat pump
挥发性有机物=VOC=VOCs=有机废气
化学需氧量=COD
废水=污水=wastewater
污泥=sludge
膜分离=membrane separation
反渗透=RO=reverse osmosis
脱硫=desulfurization
脱硝=SCR=denitrification
二氧化碳捕集=碳捕集=CCUS=carbon capture
温室气体=碳排放=carbon emission
催化剂=catalyst
吸附=adsorption
聚合酶链式反应=PCR
脱氧核糖核酸=DNA
单克隆抗体=单抗=monoclonal antibody
活性药物成分=原料药=API
中药=中草药=traditional chinese medicine
益生菌=probiotics
傅里叶变换红外=红外光谱=FTIR
扫描电镜=SEM=扫描电子显微镜
透射电镜=TEM=透射电子显微镜
X射线衍射=XRD
高效液相色谱=HPLC=液相色谱
气相色谱质谱=GC-MS=气质联用
核磁共振=NMR
磁共振成像=MRI
全球定位系统=GPS
北斗=BDS=北斗导航
雷达=radar
毫米波=mmWave=millimeter wave
激光雷达=LiDAR
地理信息系统=GIS
遥感=remote sensing
同时定位与建图=SLAM=即时定位与地图构建
电磁兼容=EMC
变频器=inverter
永磁同步电机=PMSM=永磁电机
轴承=bearing
齿轮=gear
振动=震动=vibration
噪声=噪音=noise
节拍=周期时间=cycle time
良率=良品率=合格率=yield
漏检=漏报=missed detection
误检=误报=虚警=false alarm
烧碱=氢氧化钠=火碱=苛性钠
纯碱=碳酸钠
小苏打=碳酸氢钠
双氧水=过氧化氢
酒精=乙醇
醋酸=乙酸
草酸=乙二酸
生石灰=氧化钙
熟石灰=氢氧化钙
水玻璃=硅酸钠
绿矾=硫酸亚铁
二噁烷=二氧六环=dioxane
甲醇=木精
尼龙=聚酰胺=锦纶=nylon
涤纶=聚酯纤维
腈纶=聚丙烯腈纤维
氨纶=聚氨酯弹性纤维
有机玻璃=PMMA=聚甲基丙烯酸甲酯
聚四氟乙烯=PTFE=特氟龙=铁氟龙
聚碳酸酯=PC料
聚苯乙烯=PS料
聚甲醛=POM=赛钢
聚苯硫醚=PPS
聚乙烯醇=PVA
乙烯-醋酸乙烯=EVA=乙烯—醋酸乙烯酯
羟丙甲纤维素=HPMC=羟丙基甲基纤维素
菌棒=菌包
南美白虾=南美白对虾=凡纳滨对虾
三防漆=三防涂料=保形涂层=敷形涂料=conformal coating
体细胞=SCC=somatic cell
柴油颗粒捕集器=DPF
天然橡胶=NR
丁腈橡胶=NBR
三元乙丙=EPDM
氟橡胶=FKM
硅橡胶=VMQ
设备综合效率=OEE
仓储管理系统=WMS
高级计划排程=APS=高级计划与排程
软件=软体
网络=网路
质量=品质=quality
信息=资讯
`;

/**
 * Synonyms of the technical fields that challenges come from. A starting point to be edited: pass a changed copy as
 * `synonyms` when creating an index.
 */
export const FIELD_SYNONYMS: readonly SynonymGroup[] = GROUPS.trim()
  .split('\n')
  .map((line) => line.split('='));
